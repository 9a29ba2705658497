//! France's public holidays since 1990: the eleven of article L3133-1 of the labour code (L222-1 until April 2008), two more
//! in Alsace-Moselle, and the day of the abolition of slavery in each overseas department.
//!
//! Whit Monday is here without a gap. The law of 30 June 2004 made it the day of solidarity by default, and until the law
//! of 16 April 2008 many worked on it; it never said that the day is no public holiday, and doubt is the customer's (G5).
//!
//! Good Friday in Alsace-Moselle is by its text a holiday in municipalities with a Protestant church or a shared one. It
//! counts in the whole of the three departments: hardly a town is without, and the terms say so (S6.1b).
//!
//! Overseas, only days of the statute count. Good Friday, Mid-Lent and the feast of Schœlcher are custom or collective
//! agreement there. Collectivities with a law of their own (Polynesia, New Caledonia) have no calendar here.

use super::holiday::{
    Holiday,
    Law::{Named, OfThePlace},
    When::{self, Easter, Fixed},
};
use super::place::Place;

const LABOUR_CODE: &str = "Code du travail art. L3133-1 (avant mai 2008 : L222-1)";

/// The country as such and the parts that have days of their own. `6AE` is Alsace as ISO 3166-2 has it, 67 and 68 together.
pub(super) static PLACES: [Place; 10] = [
    part(""),
    part("57"),
    part("67"),
    part("68"),
    part("6AE"),
    part("971"),
    part("972"),
    part("973"),
    part("974"),
    part("976"),
];

/// Parts without days of their own: departments that are no number, and regions and collectivities as ISO 3166-2 has them.
const OTHERS: &[&str] = &[
    "2A", "2B", "20R", "69M", "75C", "975", "977", "978", "986", "987", "988", "ARA", "BFC", "BL", "BRE", "COR", "CVL",
    "GES", "GF", "GP", "GUA", "HDF", "IDF", "LRE", "MAY", "MF", "MQ", "MTQ", "NAQ", "NC", "NOR", "OCC", "PAC", "PDL",
    "PF", "PM", "RE", "TF", "WF", "YT",
];
/// The departments that are a number.
const DEPARTMENTS: std::ops::RangeInclusive<u8> = 1..=95;
/// Corsica's number until 1976, which is two departments now.
const CORSICA: u8 = 20;

/// Whether France has such a part, with days of its own or without.
pub(super) fn has(part: &str) -> bool {
    let is_department = |number: u8| DEPARTMENTS.contains(&number) && number != CORSICA;
    PLACES.iter().any(|place| place.part == part)
        || OTHERS.contains(&part)
        || (part.len() == 2 && part.parse().is_ok_and(is_department))
}

const fn part(part: &'static str) -> Place {
    Place::new(part, LABOUR_CODE, HOLIDAYS)
}

const ALSACE_MOSELLE: &[&str] = &["57", "67", "68", "6AE"];
const LOCAL_LAW: &str = "Code du travail art. L3134-13 (ordonnance du 16 août 1892)";
const ABOLITION: &str = "Code du travail art. L3422-2 (loi 83-550 du 30 juin 1983, décret 83-1003 du 23 novembre 1983)";

const fn day(name: &'static str, when: When) -> Holiday {
    Holiday::everywhere(name, when, OfThePlace)
}

const fn local(name: &'static str, when: When) -> Holiday {
    Holiday::everywhere(name, when, Named(LOCAL_LAW)).within(ALSACE_MOSELLE)
}

const fn abolition(month: i8, date: i8) -> Holiday {
    Holiday::everywhere("Abolition de l’esclavage", Fixed(month, date), Named(ABOLITION))
}

const HOLIDAYS: &[Holiday] = &[
    day("Jour de l’an", Fixed(1, 1)),
    local("Vendredi saint", Easter(-2)),
    day("Lundi de Pâques", Easter(1)),
    abolition(4, 27).within(&["976"]),
    day("Fête du Travail", Fixed(5, 1)),
    day("Victoire de 1945", Fixed(5, 8)),
    day("Ascension", Easter(39)),
    day("Lundi de Pentecôte", Easter(50)),
    abolition(5, 22).within(&["972"]),
    abolition(5, 27).within(&["971"]),
    abolition(6, 10).within(&["973"]),
    day("Fête nationale", Fixed(7, 14)),
    day("Assomption", Fixed(8, 15)),
    day("Toussaint", Fixed(11, 1)),
    day("Armistice de 1918", Fixed(11, 11)),
    abolition(12, 20).within(&["974"]),
    day("Noël", Fixed(12, 25)),
    local("Saint-Étienne", Fixed(12, 26)),
];
