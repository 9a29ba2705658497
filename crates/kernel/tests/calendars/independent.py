"""Days and deadlines computed a second time, by other hands: the PyPI package `holidays`, `datetime` and `zoneinfo`.

Reads a file of JSON lines. The first says which days we add to the package's and which we leave out, on purpose; each
further line is a question, answered by a line on standard output:

  {"ask": "holidays", "region": "DE-SN", "from": 1991, "to": 2100}  ->  the days, as one JSON list
  {"ask": "local", ...}                                             ->  the days kept by some municipalities only
  {"ask": "deadline", "region", "customer", "zone", "wall", "unit", "count", "roll"}  ->  the end, in seconds since 1970
  {"ask": "before", "region", "day", "unit", "count"}               ->  the day, as text
"""

import calendar
import json
import sys
from datetime import date, datetime, timedelta, timezone
from functools import cache
from zoneinfo import ZoneInfo

import holidays

ALL_YEARS = range(1991, 2102)
# Alsace is one part for the package.
PACKAGE_PARTS = {"67": "6AE", "68": "6AE"}
DAY = timedelta(days=1)
CHANGES = {}


def of_package(country, part, **more):
    found = holidays.country_holidays(country, subdiv=PACKAGE_PARTS.get(part, part) or None, years=ALL_YEARS, **more)
    return set(found)


@cache
def whole(region):
    country, _, part = region.partition("-")
    days = of_package(country, part)
    changes = CHANGES.get(region, {})
    return (days - set(map(date.fromisoformat, changes.get("drop", [])))) | set(
        map(date.fromisoformat, changes.get("add", []))
    )


@cache
def local(region):
    country, _, part = region.partition("-")
    days = set()
    if country == "DE" and part in ("BY", "SN", "TH"):
        days |= of_package(country, part, categories=("catholic",))
    if region == "DE-BY":
        days |= of_package("DE", "Augsburg")
    return days - whole(region)


def works(region, day, doubt=False):
    return day.weekday() < 5 and day not in whole(region) and not (doubt and day in local(region))


def rolled(region, day, doubt=False):
    while not works(region, day, doubt):
        day += DAY
    return day


def shifted(region, day, unit, count, sign):
    if unit == "days":
        return day + sign * count * DAY
    if unit == "weeks":
        return day + sign * count * 7 * DAY
    if unit in ("months", "years"):
        months = day.year * 12 + day.month - 1 + sign * count * (12 if unit == "years" else 1)
        year, month = divmod(months, 12)
        return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))
    assert unit == "business_days", unit
    while count:
        day += sign * DAY
        count -= works(region, day)
    return day


def deadline(question):
    zone = ZoneInfo(question["zone"])
    wall = datetime.fromisoformat(question["wall"]).replace(tzinfo=zone)
    unit, count, region = question["unit"], question["count"], question["region"]
    if unit in ("hours", "minutes"):
        # Elapsed time is added in UTC: `wall + timedelta` would move the hands of the clock instead.
        return int((wall.astimezone(timezone.utc) + timedelta(**{unit: count})).timestamp())
    # A reading in the hour that the clocks skip is a later instant; its day is the day of that instant.
    first = wall.astimezone(timezone.utc).astimezone(zone).date()
    last = shifted(region, first, unit, count, 1)
    seat = rolled(region, last) if question["roll"] != "never" else last
    if question["roll"] == "both":
        seat = max(seat, rolled(question["customer"], last, doubt=True))
    midnight = datetime(*(seat + DAY).timetuple()[:3], tzinfo=zone)
    return int(midnight.timestamp())


def answer(question):
    ask = question["ask"]
    if ask == "deadline":
        return deadline(question)
    if ask == "before":
        day = date.fromisoformat(question["day"])
        return str(shifted(question["region"], day, question["unit"], question["count"], -1))
    days = whole(question["region"]) if ask == "holidays" else local(question["region"])
    return json.dumps(sorted(str(day) for day in days if question["from"] <= day.year <= question["to"]))


with open(sys.argv[1], encoding="utf-8") as lines:
    CHANGES.update(json.loads(next(lines)))
    for line in lines:
        print(answer(json.loads(line)))
