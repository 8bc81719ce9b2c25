package vn.nennep.administration.roster.table;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What a file may cost.
 *
 * @param maxFileSize as it is sent
 * @param maxRows of one table
 * @param maxUnpackedSize of everything that is read out of a workbook together
 * @param maxEntries parts of a workbook
 * @param maxRatio how much larger a part may grow when it is unpacked, once it is larger than a megabyte
 */
@ConfigurationProperties("nennep.roster")
public record ReadingLimits(
        @DefaultValue("20MB") DataSize maxFileSize,
        @DefaultValue("50000") int maxRows,
        @DefaultValue("300MB") DataSize maxUnpackedSize,
        @DefaultValue("300") int maxEntries,
        @DefaultValue("150") int maxRatio) {}
