package vn.nennep.platform.calendar;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * The lunar calendar of Viet Nam: months begin on the day of the new moon at Hà Nội (UTC+7, so that some years differ from China's), the eleventh month contains
 * the winter solstice, and where thirteen months lie between two of them, the first in which the sun enters no new sign is the leap month.
 *
 * <p>New moons and the sun's longitude are computed by the series in J. Meeus, <i>Astronomical Algorithms</i> (chapters 25 and 49), to about a minute of time; a
 * new moon so near to midnight that this doesn't decide its day occurs once in centuries. Good from 1900 to 2100.
 */
final class LunarCalendar {

    private static final double MEAN_MONTH = 29.530588861;
    /** Mean new moon of 6 January 2000, as a Julian ephemeris day. */
    private static final double FIRST_MOON = 2451550.09766;
    private static final double DAYS_PER_CENTURY = 36525.0;
    private static final double J2000 = 2451545.0;
    /** Midnight at which 1 January 1970 begins in UTC, as a Julian day. */
    private static final double UNIX_EPOCH = 2440587.5;
    private static final double HANOI = 7 / 24.0;
    /** Terrestrial time is ahead of universal time by about this, in days: 70 seconds in our years. */
    private static final double DELTA_T = 70 / 86400.0;
    private static final int SIGN = 30;
    /** The sign of Capricorn, which the sun enters at the winter solstice. */
    private static final int SOLSTICE = 9;

    private LunarCalendar() {}

    /** First day of the first month: mùng một Tết. */
    static LocalDate newYear(int year) {
        return day(year, 1, 1);
    }

    /**
     * @param month 1 to 10; the month itself, not a leap month of the same number
     * @param day of the month, from 1
     */
    static LocalDate day(int year, int month, int day) {
        long before = eleventhMonth(year - 1);
        boolean leap = eleventhMonth(year) - before == 13;
        long moon = before + month + 1;
        if (leap && leapMonth(before) <= moon) {
            moon++;
        }
        return newMoon(moon).plusDays(day - 1L);
    }

    /** The new moon with which the month of the year's winter solstice begins. */
    private static long eleventhMonth(int year) {
        LocalDate end = LocalDate.of(year, 12, 31);
        long moon = Math.round((year + 1 - 2000) * 12.3685) + 1;
        while (newMoon(moon).isAfter(end)) {
            moon--;
        }
        return sign(newMoon(moon)) >= SOLSTICE ? moon - 1 : moon;
    }

    /** The first month after the eleventh in which the sun stays in its sign. */
    private static long leapMonth(long eleventh) {
        long moon = eleventh + 1;
        while (sign(newMoon(moon)) != sign(newMoon(moon + 1))) {
            moon++;
        }
        return moon;
    }

    /** The day, at Hà Nội, of the new moon that is so many after that of 6 January 2000. */
    private static LocalDate newMoon(long number) {
        double t = number / 1236.85;
        double e = 1 - 0.002516 * t - 0.0000074 * t * t;
        double sun = 2.5534 + 29.10535670 * number - 0.0000014 * t * t;
        double moon = 201.5643 + 385.81693528 * number + 0.0107582 * t * t;
        double latitude = 160.7108 + 390.67050284 * number - 0.0016118 * t * t;
        double node = 124.7746 - 1.56375588 * number + 0.0020672 * t * t;
        double correction = -0.40720 * sin(moon)
                + 0.17241 * e * sin(sun)
                + 0.01608 * sin(2 * moon)
                + 0.01039 * sin(2 * latitude)
                + 0.00739 * e * sin(moon - sun)
                - 0.00514 * e * sin(moon + sun)
                + 0.00208 * e * e * sin(2 * sun)
                - 0.00111 * sin(moon - 2 * latitude)
                - 0.00057 * sin(moon + 2 * latitude)
                + 0.00056 * e * sin(2 * moon + sun)
                - 0.00042 * sin(3 * moon)
                + 0.00042 * e * sin(sun + 2 * latitude)
                + 0.00038 * e * sin(sun - 2 * latitude)
                - 0.00024 * e * sin(2 * moon - sun)
                - 0.00017 * sin(node);
        double moment = FIRST_MOON + MEAN_MONTH * number + 0.00015437 * t * t + correction - DELTA_T;
        return LocalDate.EPOCH.plus((long) Math.floor(moment + HANOI - UNIX_EPOCH), ChronoUnit.DAYS);
    }

    /** In which sign the sun stands at the midnight, at Hà Nội, with which the day begins; 0 for Aries. */
    private static int sign(LocalDate day) {
        double t = (UNIX_EPOCH + day.toEpochDay() - HANOI + DELTA_T - J2000) / DAYS_PER_CENTURY;
        double mean = 280.46646 + 36000.76983 * t + 0.0003032 * t * t;
        double anomaly = 357.52911 + 35999.05029 * t - 0.0001537 * t * t;
        double centre = (1.914602 - 0.004817 * t) * sin(anomaly) + (0.019993 - 0.000101 * t) * sin(2 * anomaly) + 0.000289 * sin(3 * anomaly);
        double apparent = mean + centre - 0.00569 - 0.00478 * sin(125.04 - 1934.136 * t);
        return (int) Math.floor((apparent % 360 + 360) % 360 / SIGN);
    }

    private static double sin(double degrees) {
        return Math.sin(Math.toRadians(degrees));
    }
}
