"""Dates in EDTF, levels 0, 1 and 2, kept as written, with earliest and latest day.

The Extended Date/Time Format of the Library of Congress (4 February 2019) is a profile of ISO 8601-1 and ISO 8601-2:2019. Where
the two leave a choice, this one is made here:

- Seasons are of three whole months. 21 and 25 are March to May; 24 and 28 are December to February, their year that of
  December. In the south (29 to 32) spring is September to November; summer (30) has the year of its December.
- An open or unknown end has no day.
- Bounds are what the written digits allow: marks of doubt do not widen them. Those of a time of day are its day as written.
- Decades and centuries of three and two digits ("198", "19") are refused: "Two communication parties that agree to operate
  according to this specification must suppress [...] any features of ISO 8601-1 that are not included in level 0."

Days are whole numbers in the proleptic Gregorian calendar: 1 is 1 January of the year 1, as in `datetime.date.toordinal`;
day 0 and below are BCE (year 0 is 1 BCE). Their amount is never above 2**52.
"""

from heritage.lib.edtf.days import from_day, to_day
from heritage.lib.edtf.model import SEASONS, Edtf, EdtfError, End, Kind, Member, Part, Precision, Time
from heritage.lib.edtf.parsing import LONGEST, parse

__all__ = [
    "LONGEST",
    "SEASONS",
    "Edtf",
    "EdtfError",
    "End",
    "Kind",
    "Member",
    "Part",
    "Precision",
    "Time",
    "from_day",
    "parse",
    "to_day",
]
