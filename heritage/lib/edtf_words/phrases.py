"""The words of dates in English and Arabic (Iraqi month names)."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Phrases:
    """The words of one language. In sentences `{0}` and `{1}` are dates, or parts of dates, already in words.

    `parts_of_year` are those of 33 to 41. `together` joins a day or month with the year it is of, `of` where that year or month
    is not one alone. `doubts` are, for each mark, the words about one component and about two.
    """

    months: tuple[str, ...]
    seasons: tuple[str, ...]
    two_years: str
    north: str
    south: str
    parts_of_year: tuple[str, ...]
    together: str
    of: str
    season_of: str
    some_year: str
    some_year_within: str
    some_digits: str
    estimated: str
    some_month: str
    some_month_within: str
    some_day: str
    some_day_within: str
    day: str
    decade: str
    years: str
    long_year: str
    thousands: str
    bce: str
    about: str
    perhaps: str
    components: dict[str, str]
    doubts: dict[str, tuple[str, str]]
    next_doubt: str
    in_brackets: str
    time: str
    utc: str
    local: str
    ahead: str
    behind: str
    between: str
    lasting: str
    not_later: str
    until: str
    not_earlier: str
    since: str
    unknown_start: str
    unknown_end: str
    choice: tuple[str, str]
    union: tuple[str, str]
    range: str
    one_of: dict[str, str]
    all_of: dict[str, str]
    next_member: str
    or_earlier: str
    or_later: str
    and_earlier: str
    and_later: str


ENGLISH = Phrases(
    months=(
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ),
    seasons=("spring", "summer", "autumn", "winter"),
    two_years="{0}–{1}",
    north="{0} in the northern hemisphere",
    south="{0} in the southern hemisphere",
    parts_of_year=(
        "the first quarter of {0}",
        "the second quarter of {0}",
        "the third quarter of {0}",
        "the fourth quarter of {0}",
        "the first third of {0}",
        "the second third of {0}",
        "the last third of {0}",
        "the first half of {0}",
        "the second half of {0}",
    ),
    together="{0} {1}",
    of="{0} of {1}",
    season_of="{0} of {1}",
    some_year="some year",
    some_year_within="some year from {0} to {1}",
    some_digits="{0}, some of its digits unknown",
    estimated="{0}, estimated to be {1}",
    some_month="some month of {0}",
    some_month_within="some month from {0} to {1}",
    some_day="some day of {0}",
    some_day_within="some day from {0} to {1}",
    day="day {0}",
    decade="the {0}s",
    years="the years {0} to {1}",
    long_year="the year {0}",
    thousands=",",
    bce="{0} BCE",
    about="about {0}",
    perhaps="perhaps {0}",
    components={
        "year": "the year",
        "month": "the month",
        "day": "the day",
        "season": "the season",
        "quarter": "the quarter",
        "quadrimester": "the third",
        "semestral": "the half",
    },
    doubts={
        "?": ("{0} uncertain", "{0} uncertain"),
        "~": ("{0} approximate", "{0} approximate"),
        "%": ("{0} uncertain and approximate", "{0} uncertain and approximate"),
    },
    next_doubt=", ",
    in_brackets="{0} ({1})",
    time="{0}, {1} {2}",
    utc="UTC",
    local="local time",
    ahead="in a time zone {0} ahead of UTC",
    behind="in a time zone {0} behind UTC",
    between="some time between {0} and {1}",
    lasting="from {0} to {1}",
    not_later="not later than {0}",
    until="until {0}, beginning not given",
    not_earlier="not earlier than {0}",
    since="since {0}, no end given",
    unknown_start="until {0}, beginning unknown",
    unknown_end="from {0}, end unknown",
    choice=(", ", " or "),
    union=(", ", " and "),
    range="{0} to {1}",
    one_of={
        "year": "one of the years {0}",
        "month": "one of the months {0}",
        "day": "one of the days {0}",
        "": "one of: {0}",
    },
    all_of={
        "year": "all of the years {0}",
        "month": "all of the months {0}",
        "day": "all of the days {0}",
        "": "all of: {0}",
    },
    next_member="; ",
    or_earlier="{0} or earlier",
    or_later="{0} or later",
    and_earlier="{0} and all before",
    and_later="{0} and all after",
)
ARABIC = Phrases(
    months=(
        "كانون الثاني",
        "شباط",
        "آذار",
        "نيسان",
        "أيار",
        "حزيران",
        "تموز",
        "آب",
        "أيلول",
        "تشرين الأول",
        "تشرين الثاني",
        "كانون الأول",
    ),
    seasons=("ربيع", "صيف", "خريف", "شتاء"),
    two_years="{0}–{1}",
    north="{0} في نصف الكرة الشمالي",
    south="{0} في نصف الكرة الجنوبي",
    parts_of_year=(
        "الربع الأول من {0}",
        "الربع الثاني من {0}",
        "الربع الثالث من {0}",
        "الربع الرابع من {0}",
        "الثلث الأول من {0}",
        "الثلث الثاني من {0}",
        "الثلث الأخير من {0}",
        "النصف الأول من {0}",
        "النصف الثاني من {0}",
    ),
    together="{0} {1}",
    of="{0} من {1}",
    season_of="{0} {1}",
    some_year="عام ما",
    some_year_within="عام ما بين {0} و{1}",
    some_digits="{0}، بعض أرقامه غير معروف",
    estimated="{0}، ويقدر بعام {1}",
    some_month="شهر ما من {0}",
    some_month_within="شهر ما بين {0} و{1}",
    some_day="يوم ما من {0}",
    some_day_within="يوم ما بين {0} و{1}",
    day="اليوم {0}",
    decade="عقد {0}",
    years="الأعوام {0} إلى {1}",
    long_year="عام {0}",
    thousands="٬",
    bce="{0} ق.م",
    about="نحو {0}",
    perhaps="ربما {0}",
    components={
        "year": "العام",
        "month": "الشهر",
        "day": "اليوم",
        "season": "الفصل",
        "quarter": "الربع",
        "quadrimester": "الثلث",
        "semestral": "النصف",
    },
    doubts={
        "?": ("{0} غير مؤكد", "{0} غير مؤكدين"),
        "~": ("{0} تقريبي", "{0} تقريبيان"),
        "%": ("{0} غير مؤكد وتقريبي", "{0} غير مؤكدين وتقريبيان"),
    },
    next_doubt="، و",
    in_brackets="{0} ({1})",
    time="{0}، الساعة {1} {2}",
    utc="بالتوقيت العالمي",
    local="بالتوقيت المحلي",
    ahead="بتوقيت يسبق التوقيت العالمي بمقدار {0}",
    behind="بتوقيت يتأخر عن التوقيت العالمي بمقدار {0}",
    between="في وقت ما بين {0} و{1}",
    lasting="من {0} إلى {1}",
    not_later="في موعد أقصاه {0}",
    until="حتى {0}، دون ذكر بداية",
    not_earlier="في موعد لا يسبق {0}",
    since="منذ {0}، دون ذكر نهاية",
    unknown_start="حتى {0}، والبداية غير معروفة",
    unknown_end="من {0}، والنهاية غير معروفة",
    choice=(" أو ", " أو "),
    union=(" و", " و"),
    range="من {0} إلى {1}",
    one_of={
        "year": "أحد الأعوام {0}",
        "month": "أحد الأشهر {0}",
        "day": "أحد الأيام {0}",
        "": "أحد ما يلي: {0}",
    },
    all_of={
        "year": "جميع الأعوام {0}",
        "month": "جميع الأشهر {0}",
        "day": "جميع الأيام {0}",
        "": "جميع ما يلي: {0}",
    },
    next_member="؛ ",
    or_earlier="{0} أو ما قبله",
    or_later="{0} أو ما بعده",
    and_earlier="{0} وكل ما قبله",
    and_later="{0} وكل ما بعده",
)
