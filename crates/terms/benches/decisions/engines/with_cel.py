"""The probe in CEL, the Common Expression Language: as one compiled expression, and as a map of its ten conditions.

Called with the file of cases; prints one JSON object for each way.
"""

import json
import sys

import cel

from rounds import measure

# This library of CEL knows instants and hours, but no months and no zones: days are given as numbers, and the ends of the two windows
# are precomputed. Shares and counts over the list are its own.
CONDITIONS = {
    "in_time": "request.day <= window.last_day",
    "progress": "double(usage.units_done) / double(usage.units_total) <= 0.3",
    "recent": "refunds.issued.filter(r, r.issued_on >= refunds.from && r.issued_on <= request.day).size() < 3",
    "standing": "account.standing == 'good'",
    "redistribution": "!download.redistribution",
    "certificate": "certificate.issued_at == null || certificate.issued_at > request.sent_at",
    "price_kind": "purchase.price_kind == 'paid'",
    "channel": "purchase.channel == 'own'",
    "item_kind": "purchase.item_kind in ['course', 'bundle']",
    "paid": "purchase.paid >= 100",
}

cases = json.load(open(sys.argv[1]))

expression = cel.compile(" && ".join(f"({text})" for text in CONDITIONS.values()))
measure("one expression", "yes or no", cases, expression.execute)

named = cel.compile("{" + ", ".join(f"'{name}': {text}" for name, text in CONDITIONS.items()) + "}")
measure(
    "map of conditions",
    "which conditions hold; no values, no clauses",
    cases,
    lambda case: all(named.execute(case).values()),
)
