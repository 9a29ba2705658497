//! What expressions look like: the names in them, and whether two conditions exclude each other.

use crate::syntax::{self, Expr, Node};

/// Whether two conditions can never both hold: the same subject is two different words, or one negates the other.
pub(super) fn exclude(a: &Expr, b: &Expr) -> bool {
    match (&a.node, &b.node) {
        (Node::Not(inner), _) => inner.node == b.node || same(inner, b),
        (_, Node::Not(inner)) => same(inner, a),
        (Node::And(parts), _) => parts.iter().any(|part| exclude(part, b)),
        (_, Node::And(parts)) => parts.iter().any(|part| exclude(a, part)),
        (Node::Recorded(x, yes), Node::Recorded(y, also)) => same(x, y) && yes != also,
        (Node::Compare(syntax::Compare::Is, x, u), Node::Compare(syntax::Compare::Is, y, v)) => {
            same(x, y) && !same(u, v) && is_constant(u) && is_constant(v)
        }
        (Node::Compare(syntax::Compare::Is, x, u), Node::Compare(syntax::Compare::IsNot, y, v))
        | (Node::Compare(syntax::Compare::IsNot, x, u), Node::Compare(syntax::Compare::Is, y, v)) => {
            same(x, y) && same(u, v)
        }
        _ => false,
    }
}

const fn is_constant(expr: &Expr) -> bool {
    matches!(expr.node, Node::Name(_) | Node::Number(_) | Node::YesNo(_) | Node::Text(_) | Node::Day(_))
}

fn same(a: &Expr, b: &Expr) -> bool {
    let mut names = (Vec::new(), Vec::new());
    names_in(a, &mut names.0);
    names_in(b, &mut names.1);
    match (&a.node, &b.node) {
        (Node::Name(a), Node::Name(b)) => a == b,
        (Node::Compare(how, x, u), Node::Compare(also, y, v)) => how == also && same(x, y) && same(u, v),
        (a, b) => std::mem::discriminant(a) == std::mem::discriminant(b) && names.0 == names.1 && a == b,
    }
}

/// Every name in an expression.
pub(crate) fn names_in(expr: &Expr, into: &mut Vec<String>) {
    match &expr.node {
        Node::Name(name) => into.push(name.clone()),
        Node::Cell { name, key, on } => {
            into.push(name.clone());
            for part in [key, on].into_iter().flatten() {
                names_in(part, into);
            }
        }
        Node::And(parts) | Node::Or(parts) => parts.iter().for_each(|part| names_in(part, into)),
        Node::OneOf(left, choices, _) => {
            names_in(left, into);
            choices.iter().for_each(|choice| names_in(choice, into));
        }
        Node::Not(inner)
        | Node::Recorded(inner, _)
        | Node::NextDay(_, inner)
        | Node::DayOf(inner)
        | Node::WeekdayOf(inner)
        | Node::TimeOf(inner)
        | Node::DaysOf(inner) => names_in(inner, into),
        Node::Compare(_, a, b)
        | Node::In(a, b, _)
        | Node::Arithmetic(_, a, b)
        | Node::Pick(_, a, b)
        | Node::DaysBetween(a, b)
        | Node::MonthsAndRest(a, b)
        | Node::Shift { left: a, right: b, .. } => {
            names_in(a, into);
            names_in(b, into);
        }
        Node::Within { what, span, .. } => {
            names_in(what, into);
            names_in(span, into);
        }
        Node::Between(a, b, c) => [a, b, c].into_iter().for_each(|part| names_in(part, into)),
        Node::Gather { list, within, filter, .. } => {
            into.push(list.text.clone());
            for part in [within, filter].into_iter().flatten() {
                names_in(part, into);
            }
        }
        Node::EveryPart { over, but, condition, .. } => {
            for part in [Some(over), but.as_ref(), Some(condition)].into_iter().flatten() {
                names_in(part, into);
            }
        }
        Node::EdgeOf { of, .. } => names_in(of, into),
        Node::FirstMoment { days: a, opens: b, closes: c, from: d }
        | Node::Interest { on: a, rate: b, from: c, to: d } => {
            [a, b, c, d].into_iter().for_each(|part| names_in(part, into));
        }
        Node::LargestGap(list, over) => {
            into.push(list.text.clone());
            names_in(over, into);
        }
        _ => {}
    }
}
