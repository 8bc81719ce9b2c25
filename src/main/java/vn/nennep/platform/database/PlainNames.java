package vn.nennep.platform.database;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.data.jdbc.core.mapping.JdbcMappingContext;
import org.springframework.stereotype.Component;

/**
 * Tables and columns are named without quotation marks: H2 folds such names to capitals and PostgreSQL to small letters, so that one mapping fits
 * both. Quoted, a table's given name would be found in one of them only.
 */
@Component
class PlainNames implements BeanPostProcessor {

    @Override
    public Object postProcessBeforeInitialization(Object bean, String name) {
        if (bean instanceof JdbcMappingContext mapping) {
            mapping.setForceQuote(false);
        }
        return bean;
    }
}
