//! Germany's public holidays since 1990. Holidays are law of the Länder (articles 30 and 70 of the constitution); only
//! the day of unity is federal. The tables cite the law that lists the days today; where a day came or went, the line has
//! its years and, where it is another law, that law.
//!
//! The five Länder of the east exist since 3 October 1990. For the months before, the ordinance of the GDR of 16 May 1990
//! (GBl. I no. 27 p. 248) had already brought back the days its lines here name; 17 June was never one of theirs.
//!
//! Days kept in some municipalities only (Assumption in Bavaria, Corpus Christi in Saxony and Thuringia, the Peace Festival
//! in the city of Augsburg) are no holidays of the Land: a region is a Land, and nobody's municipality is asked. They count
//! where the doubt is the customer's, see [`Calendar::next_working_day_in_doubt`](super::Calendar::next_working_day_in_doubt).

use super::holiday::{
    Holiday,
    Law::{Named, OfThePlace},
    When::{Easter, Fixed, Repentance},
};
use super::place::Place;

/// The country as such and its Länder, each with its own law of holidays.
pub(super) static PLACES: [Place; 17] = [
    land("", "Feiertagsgesetze der Länder"),
    land("BW", "FTG BW § 1"),
    land("BY", "BayFTG Art. 1"),
    land("BE", "FeiertG BE § 1"),
    land("BB", "FTG Bbg § 2"),
    land("HB", "BremFeiertagsG § 2"),
    land("HH", "HmbFeiertagsG § 1"),
    land("HE", "HFeiertagsG § 1"),
    land("MV", "FTG M-V § 2"),
    land("NI", "NFeiertagsG § 2"),
    land("NW", "FTG NW § 2"),
    land("RP", "LFtG RP § 2"),
    land("SL", "SFG SL § 2"),
    land("SN", "SächsSFG § 1"),
    land("ST", "FeiertG LSA § 2"),
    land("SH", "SFTG SH § 2"),
    land("TH", "ThürFtG § 2"),
];

const fn land(part: &'static str, law: &'static str) -> Place {
    Place::new(part, law, HOLIDAYS)
}

/// The Länder that the law of 4 August 1953 reached.
const WEST: &[&str] = &["", "BW", "BY", "BE", "HB", "HH", "HE", "NI", "NW", "RP", "SL", "SH"];
const EAST: &[&str] = &["BB", "MV", "SN", "ST", "TH"];
/// Länder that took up Reformation Day in 2018, after the jubilee.
const NORTH: &[&str] = &["HB", "HH", "NI", "SH"];
const CORPUS_CHRISTI: &[&str] = &["BW", "BY", "HE", "NW", "RP", "SL"];
const ALL_SAINTS: &[&str] = &["BW", "BY", "NW", "RP", "SL"];

const fn day(name: &'static str, when: super::holiday::When) -> Holiday {
    Holiday::everywhere(name, when, OfThePlace)
}

const UNITY: &str = "Einigungsvertrag Art. 2 Abs. 2";
const UPRISING: &str = "Gesetz über den Tag der deutschen Einheit vom 4. August 1953 (BGBl. I S. 778)";
/// Each Land made the day by a law or an ordinance of its own, for this one year.
const JUBILEE: &str = "Gesetz oder Verordnung des Landes zum 31. Oktober 2017";
/// The Länder struck the day to pay for the insurance of care, as the federal law asked. Saxony kept it.
const REPENTANCE: &str = "Feiertagsgesetz des Landes; zu 1995 aufgehoben, nur in Sachsen nicht (SGB XI § 58)";

const HOLIDAYS: &[Holiday] = &[
    day("Neujahr", Fixed(1, 1)),
    day("Heilige Drei Könige", Fixed(1, 6)).within(&["BW", "BY"]),
    // By the Land's law of May 1992, which was too late for that January.
    day("Heilige Drei Könige", Fixed(1, 6)).within(&["ST"]).since(1993),
    day("Internationaler Frauentag", Fixed(3, 8)).within(&["BE"]).since(2019),
    day("Internationaler Frauentag", Fixed(3, 8)).within(&["MV"]).since(2023),
    day("Karfreitag", Easter(-2)),
    // By the Land's law of 21 March 1991; Easter was on the 31st.
    day("Ostersonntag", Easter(0)).within(&["BB"]).since(1991),
    day("Ostermontag", Easter(1)),
    day("Tag der Arbeit", Fixed(5, 1)),
    day("Tag der Befreiung", Fixed(5, 8)).within(&["BE"]).once(2020),
    day("Tag der Befreiung", Fixed(5, 8)).within(&["BE"]).once(2025),
    day("Christi Himmelfahrt", Easter(39)),
    day("Pfingstsonntag", Easter(49)).within(&["BB"]).since(1991),
    day("Pfingstmontag", Easter(50)),
    Holiday::everywhere("Tag der deutschen Einheit (17. Juni)", Fixed(6, 17), Named(UPRISING)).within(WEST).until(1990),
    day("Volksaufstand 1953", Fixed(6, 17)).within(&["BE"]).once(2028),
    day("Fronleichnam", Easter(60)).within(CORPUS_CHRISTI),
    day("Fronleichnam", Easter(60)).within(&["SN", "TH"]).in_some_municipalities(),
    day("Augsburger Hohes Friedensfest", Fixed(8, 8)).within(&["BY"]).in_some_municipalities(),
    day("Mariä Himmelfahrt", Fixed(8, 15)).within(&["SL"]),
    day("Mariä Himmelfahrt", Fixed(8, 15)).within(&["BY"]).in_some_municipalities(),
    day("Weltkindertag", Fixed(9, 20)).within(&["TH"]).since(2019),
    Holiday::everywhere("Tag der Deutschen Einheit", Fixed(10, 3), Named(UNITY)),
    day("Reformationstag", Fixed(10, 31)).within(EAST),
    day("Reformationstag", Fixed(10, 31)).within(NORTH).since(2018),
    Holiday::everywhere("Reformationstag", Fixed(10, 31), Named(JUBILEE)).once(2017),
    day("Allerheiligen", Fixed(11, 1)).within(ALL_SAINTS),
    Holiday::everywhere("Buß- und Bettag", Repentance, Named(REPENTANCE)).until(1994),
    day("Buß- und Bettag", Repentance).within(&["SN"]).since(1995),
    day("Erster Weihnachtstag", Fixed(12, 25)),
    day("Zweiter Weihnachtstag", Fixed(12, 26)),
];
