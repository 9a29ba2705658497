"""The probe in zen-engine: as one compiled expression, and as a decision graph that names its ten conditions.

Called with the file of cases; prints one JSON object for each way.
"""

import json
import sys

import zen

from rounds import measure

# Zen knows days, zones and months, but a date built for every comparison costs more than the rest of the rule; days are given as
# numbers instead, and the ends of the two windows are precomputed. Shares and counts over the list are its own.
CONDITIONS = {
    "in_time": "request.day <= window.last_day",
    "progress": "usage.units_done / usage.units_total <= 0.3",
    "recent": "count(refunds.issued, #.issued_on >= refunds.from and #.issued_on <= request.day) < 3",
    "standing": "account.standing == 'good'",
    "redistribution": "download.redistribution == false",
    "certificate": "certificate.issued_at == null or certificate.issued_at > request.sent_at",
    "price_kind": "purchase.price_kind == 'paid'",
    "channel": "purchase.channel == 'own'",
    "item_kind": "purchase.item_kind in ['course', 'bundle']",
    "paid": "purchase.paid >= 100",
}


def graph():
    named = [{"id": name, "key": name, "value": text} for name, text in CONDITIONS.items()]
    eligible = " and ".join(f"$.{name}" for name in CONDITIONS)
    named.append({"id": "eligible", "key": "eligible", "value": eligible})
    nodes = [
        {"id": "in", "type": "inputNode", "name": "case"},
        {"id": "rule", "type": "expressionNode", "name": "rule", "content": {"expressions": named}},
        {"id": "out", "type": "outputNode", "name": "answer"},
    ]
    edges = [{"id": "1", "sourceId": "in", "targetId": "rule"}, {"id": "2", "sourceId": "rule", "targetId": "out"}]
    return json.dumps({"nodes": nodes, "edges": edges})


# Facts are handed over as JSON texts, which it reads faster than dictionaries.
cases = [json.dumps(case) for case in json.load(open(sys.argv[1]))]

expression = zen.compile_expression(" and ".join(f"({text})" for text in CONDITIONS.values()))
measure("one expression", "yes or no", cases, expression.evaluate)

decision = zen.ZenEngine().create_decision(graph())
measure(
    "decision graph",
    "which conditions hold; no values, no clauses",
    cases,
    lambda case: decision.evaluate(case)["result"]["eligible"],
)
