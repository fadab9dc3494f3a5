"""Where two other readers of EDTF differ from us over the dates of our table, and the sentence that decides each.

Sentences in quotation marks are of the specification (Library of Congress, 4 February 2019). NPM is the npm package `edtf`, PYPI
the package of that name for Python.
"""

Differences = dict[str, tuple[str, ...]]

SEASON = (
    "\"The values 21, 22, 23, 24 may be used used to signify 'Spring', 'Summer', 'Autumn', 'Winter'\": no months are given, "
    "spring is in March to May for us"
)
FOUR_MONTHS = '"37 Quadrimester 1 (4 months in duration)"'
THREE_MONTHS = '"33 Quarter 1 (3 months in duration)", also before the year 0'
SHIFT = (
    "\"'1985-04-12T23:20:30-04' refers to the date 1985 April 12th time of day 23:20:30 with time shift of 4 hours behind "
    'UTC"'
)
LEAP_SECOND = "ISO 8601-1:2019, 4.3.10: the second 60 is that of a positive leap second"
HOURS = "ISO 8601-1:2019, 4.3.8: the hours of a day are 00 to 23"
PLUS_ZERO = "ISO 8601-1:2019, 4.3.13: a shift is + where it is ahead of UTC or equal to it"
WHOLE_TIME = '"Complete representations for calendar date and (local) time of day"'
NO_TIME = '"Time of day is excluded"'
CALENDAR = (
    "ISO 8601-1, Gregorian calendar: leap years are those divisible by four but not by a hundred, or by four hundred"
)
SOMETIME_IN = (
    "\"'2004-02-01/2005-02' is a time interval beginning sometime on February 1, 2004 and ending sometime in February 2005\": "
    "an end may begin with the beginning, or before it"
)
ORDER = "ISO 8601-1 on intervals: a part of the time axis limited by two instants, written with its start first"
TWO_ENDS = '"start and end date only": one of them may be open or unknown'
OPEN_END = "\"Double-dot ('..') may be used when either the start or end date is not specified\": there is no day"
UNKNOWN_END = '"A null string may be used for the start or end date when it is unknown": there is no day'
LONG = (
    "\"'Y' may be used at the beginning of the date string to signify that the date is a year\": a date like others, "
    "however far away"
)
LONG_ONLY = '"when (and only when) the year exceeds four digits"; "\'E\' followed by a positive integer"'
FAR = "whole days within 2**52 of the year 1: what every reader of the published JSON keeps exactly"
WHOLE_MARK = '"These characters may occur only at the end of the date string and apply to the entire date": of any date'
BESIDE = (
    '"A qualification character to the immediate right of a component applies to that component as well as to all components '
    'to the left", on the left "to that component only"'
)
SIGNIFICANT = "\"'1950S2' some year between 1900 and 1999, estimated to be 1950\""
SIGNIFICANT_DIGITS = (
    "\"A year [...] may be followed by 'S', followed by a positive integer indicating the number of significant digits\": "
    "no more than it has, and nothing after it"
)
ANYWHERE = "\"For level 2 the unspecified digit, 'X', may occur anywhere within a component\", also before the year 0"
FITTING = "\"'1984-1X' October, November, or December 1984\": of the dates so written, those that the calendar has"
IN_ORDER = (
    '"Year specified, month unspecified in a year-month expression": any month of the year, the first of them first'
)
BETWEEN = '"Double-dots indicates all the values between the two values it separates, inclusive"'
MEMBERS = (
    '"Square brackets wrap a single-choice list", "Members of the set are separated by commas": one or more dates, '
    "in any order"
)
SPACES = '"No spaces are allowed, anywhere within the expression"'
BEFORE_AFTER = "\"Double-dot at the beginning or end of the list means 'on or before' or 'on or after' respectively\""
PORTIONS = (
    '"For Level 2 portions of a date within an interval may be designated as approximate, uncertain, or unspecified"'
)
LEVEL_0 = (
    '"Two communication parties that agree to operate according to this specification must suppress, during their communication, '
    'any features of ISO 8601-1 that are not included in level 0": centuries and decades'
)

NPM: Differences = {
    SEASON: (
        *("2001-21", "2016-22", "2016-23", "2015-24", "2016-24", "-0001-24", "-0044-21", "2016-22~", "2016-21/2016-22"),
        *("2001-25", "2001-26", "2001-27", "2001-28", "2001-29", "2003-30", "2001-31", "2001-32", "156X-21"),
    ),
    FOUR_MONTHS: ("2001-37", "2001-38"),
    THREE_MONTHS: ("-0001-33",),
    SHIFT: ("1985-04-12T23:20:30-04", "2015-02-26T00:00:00+03", "2015-02-26T23:59:59-11:30"),
    LEAP_SECOND: ("2016-12-31T23:59:60Z",),
    HOURS: ("2015-02-26T24:00:00",),
    WHOLE_TIME: ("2015-02-26T10:00:00.5", "2015-02-26T10:00"),
    NO_TIME: ("2015-02-26T10:00:00/2015-02-27", "2015-02-26/2015-02-27T10:00:00Z"),
    CALENDAR: ("0000-02-29", "19X1-02-29", "1900-02-29", "2017-02-29", "2015-02-29T10:00:00"),
    SOMETIME_IN: ("2015/2015", "2015-02-26/2015-02", "2004-06-XX/2004-06-01"),
    ORDER: ("[1672..1670]", "{2015-02-27..2015-02-26}"),
    TWO_ENDS: ("/", "/..", "../.."),
    LONG: (
        *("Y170000002", "Y-170000002", "Y-17E7", "Y17E8", "Y12E12", "Y171010000S3", "Y3388E2S3", "Y-171010000S2"),
        *("Y-40000/Y-30000", "Y-10000/2015", "[Y-12000,Y-11000]"),
    ),
    LONG_ONLY: ("Y1E3", "Y17E0"),
    FAR: ("Y13E12", "Y-13E12", "Y1E999999999999999999", "Y" + "9" * 63),
    WHOLE_MARK: ("Y-11999~", "Y12015?", "Y-454E7~", "201X?", "1985-XX-XX~", "[1667?,1668~]"),
    BESIDE: ("2004-~06-XX", "2004-~XX"),
    SIGNIFICANT: ("1950S2", "1950S1", "1950S3", "0950S2", "-0650S1", "-1950S2", "Y-12E3S2"),
    SIGNIFICANT_DIGITS: ("1950S5", "0000S1"),
    IN_ORDER: ("-00XX", "-0100-XX", "-0100-XX-XX", "-0100-02-XX"),
    FITTING: ("2015-X0", "2015-X3", "2015-04-3X", "1984-X2-30", "20XX-02-29", "190X-02-29", "-XXXX-02-29"),
    BETWEEN: (
        *("[1667,1668,1670..1672]", "{1667,1668,1670..1672}", "[2014-07-24..2014-07-27]", "{2014-06..2014-08}"),
        *("[-1667,1668,1670..1672]", "{-1640-06..-1200-01}"),
    ),
    MEMBERS: ("[2016,2015]", "{2015-02,2014}", "[2015-21,2015-22]"),
    SPACES: ("[1667, 1668]",),
    BEFORE_AFTER: ("[..1667..]",),
    LEVEL_0: ("19", "-19", "198", "197~"),
}
PYPI: Differences = {
    SEASON: ("2015-24", "2016-24", "-0001-24", "2001-28", "2003-30"),
    LEAP_SECOND: ("2016-12-31T23:59:60Z",),
    PLUS_ZERO: ("2015-02-26T10:00:00+00:00",),
    HOURS: ("2015-02-26T24:00:00",),
    WHOLE_TIME: ("2015-02T10:00:00",),
    CALENDAR: ("19X1-02-29", "1900-02-29", "2017-02-29", "2015-02-29T10:00:00"),
    ORDER: (
        *("0800/-0999", "2004-07-XX/2004-06-30", "2015-02-27/2015-02-26", "2016/2015"),
        *("[1672..1670]", "{2015-02-27..2015-02-26}"),
    ),
    OPEN_END: (
        *("1985-04-12/..", "1985-04/..", "1985/..", "../1985-04-12", "../1985-04", "../1985", "1984?/..", "../2017?"),
        *(
            "[..1760-12-03]",
            "[1760-12..]",
            "[1760-01,1760-02,1760-12..]",
            "[..1984]",
            "{..1984}",
            "[..1760-12-03,1762]",
        ),
        "{..1983-12-31,1984-10-10..1984-11-01,1984-11-05..}",
    ),
    UNKNOWN_END: (*("1985-04-12/", "1985-04/", "1985/", "/1985-04-12", "/1985-04", "/1985", "1984-06-02?/", "/2017~"),),
    LONG: ("Y-40000/Y-30000", "Y-10000/2015", "[Y-12000,Y-11000]"),
    LONG_ONLY: ("Y1E3",),
    FAR: ("Y13E12", "Y-13E12"),
    WHOLE_MARK: ("Y-11999~", "Y12015?", "Y-454E7~", "2016-22~", "2001-34~"),
    BESIDE: ("?2001-41", "?2004-06%", "2004-06?-~11", "?2004-06-04~", "?-2004-06-04~", "2004-~06-XX", "2004-~XX"),
    SIGNIFICANT: (
        *("1950S2", "Y171010000S3", "Y3388E2S3", "1950S1", "1950S3", "0950S2", "-0650S1", "-1950S2"),
        *("Y-171010000S2", "Y-12E3S2"),
    ),
    SIGNIFICANT_DIGITS: ("0000S1", "1950S0", "1950S2-05", "1950S5"),
    IN_ORDER: ("-0100-XX", "-0100-XX-XX", "-0100-02-XX"),
    ANYWHERE: ("-1X32", "-156X-12-25", "-1XXX-12", "156X-21", "-XXXX-02-29"),
    FITTING: (
        *("1984-1X", "2015-0X", "2015-X1", "2015-X2", "2015-X0", "2015-X3", "2015-02-2X", "2016-02-2X", "2015-01-3X"),
        *(
            "2015-04-3X",
            "2015-04-0X",
            "2015-04-X1",
            "2015-05-X1",
            "2015-02-X9",
            "1984-X2-30",
            "20XX-02-29",
            "190X-02-29",
        ),
    ),
    MEMBERS: ("[2015]", "{2015-02-26}", "[2015-21,2015-22]"),
    SPACES: (" 2015", "2015 ", "2015\n", "[1667, 1668]"),
    PORTIONS: (
        *("2001-33/2001-34", "2004-06-XX/..", "../2004-06-XX", "2004?-06/", "/2004-06-~20", "-069X/-061X"),
        *("2004-1X/2005-0X", "2015-02-2X/2015-02-28"),
    ),
}
