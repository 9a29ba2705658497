//! Cases read where they lie, in [postcard's layout](https://postcard.jamesmunns.com/wire-format): numbers of seven bits a byte, signed
//! ones in zigzag, texts with their length before them. A value is taken out of the bytes when a slot wants it, so nothing is allocated
//! for a case. What is written is [`Cell`], through serde; a test holds that both agree.

use crate::cell::Cell;
use std::borrow::Cow;

/// The rest of a block.
#[derive(Copy, Clone, Debug)]
pub(crate) struct Bytes<'b>(&'b [u8]);

/// The bytes are no case.
#[derive(Copy, Clone, Debug, PartialEq, Eq)]
pub(crate) struct Damaged;

/// A value, or how many values of a list follow.
pub(crate) enum Head<'b> {
    One(Cell<'b>),
    Times(usize),
    Records(usize),
}

impl<'b> Bytes<'b> {
    pub(crate) const fn new(block: &'b [u8]) -> Self {
        Self(block)
    }

    pub(crate) const fn is_empty(self) -> bool {
        self.0.is_empty()
    }

    /// The bytes up to where `later` goes on.
    pub(crate) fn up_to(self, later: Self) -> &'b [u8] {
        self.0.get(..self.0.len().saturating_sub(later.0.len())).unwrap_or_default()
    }

    #[inline]
    fn byte(&mut self) -> Result<u8, Damaged> {
        let (first, rest) = self.0.split_first().ok_or(Damaged)?;
        self.0 = rest;
        Ok(*first)
    }

    #[inline]
    fn unsigned(&mut self) -> Result<u64, Damaged> {
        let first = self.byte()?;
        if first < 0x80 { Ok(u64::from(first)) } else { self.longer(first) }
    }

    fn longer(&mut self, first: u8) -> Result<u64, Damaged> {
        let mut number = u64::from(first & 0x7f);
        for shift in (7..64).step_by(7) {
            let byte = self.byte()?;
            let bits = u64::from(byte & 0x7f);
            if (bits << shift) >> shift != bits {
                return Err(Damaged);
            }
            number |= bits << shift;
            if byte < 0x80 {
                return Ok(number);
            }
        }
        Err(Damaged)
    }

    /// A signed number.
    #[inline]
    pub(crate) fn signed(&mut self) -> Result<i64, Damaged> {
        let zigzag = self.unsigned()?;
        Ok((zigzag >> 1).cast_signed() ^ -(zigzag & 1).cast_signed())
    }

    fn day(&mut self) -> Result<i32, Damaged> {
        i32::try_from(self.signed()?).map_err(|_| Damaged)
    }

    /// How many of something follow. Each takes a byte at least, so there cannot be more than bytes.
    pub(crate) fn count(&mut self) -> Result<usize, Damaged> {
        let count = usize::try_from(self.unsigned()?).map_err(|_| Damaged)?;
        if count > self.0.len() { Err(Damaged) } else { Ok(count) }
    }

    /// The place of a fact.
    #[inline]
    pub(crate) fn place(&mut self) -> Result<u16, Damaged> {
        u16::try_from(self.unsigned()?).map_err(|_| Damaged)
    }

    /// A text.
    pub(crate) fn text(&mut self) -> Result<&'b str, Damaged> {
        let length = self.count()?;
        let (text, rest) = self.0.split_at_checked(length).ok_or(Damaged)?;
        self.0 = rest;
        std::str::from_utf8(text).map_err(|_| Damaged)
    }

    /// The next value; of a list only its length. The numbers are the places of the variants of [`Cell`].
    #[inline]
    pub(crate) fn head(&mut self) -> Result<Head<'b>, Damaged> {
        Ok(Head::One(match self.byte()? {
            0 => Cell::Absent,
            1 => Cell::YesNo(match self.byte()? {
                0 => false,
                1 => true,
                _ => return Err(Damaged),
            }),
            2 => Cell::Number(self.signed()?),
            3 => Cell::Fraction(self.signed()?, self.signed()?),
            4 => Cell::Money(self.signed()?, Cow::Borrowed(self.text()?)),
            5 => Cell::Day(self.day()?),
            6 => Cell::Instant(self.signed()?),
            7 => Cell::Word(Cow::Borrowed(self.text()?)),
            8 => Cell::Window(self.day()?, self.day()?),
            9 => return Ok(Head::Times(self.count()?)),
            10 => return Ok(Head::Records(self.count()?)),
            _ => return Err(Damaged),
        }))
    }

    /// A value that is no list.
    pub(crate) fn one(&mut self) -> Result<Cell<'b>, Damaged> {
        if let Head::One(cell) = self.head()? { Ok(cell) } else { Err(Damaged) }
    }

    /// Goes past what a head announced.
    #[inline]
    pub(crate) fn skip(&mut self, head: &Head<'_>) -> Result<(), Damaged> {
        match *head {
            Head::One(_) => {}
            Head::Times(count) => {
                for _ in 0..count {
                    self.unsigned()?;
                }
            }
            Head::Records(count) => {
                for _ in 0..count {
                    for _ in 0..self.count()? {
                        self.one()?;
                    }
                }
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn scalars() -> impl Strategy<Value = Cell<'static>> {
        prop_oneof![
            Just(Cell::Absent),
            any::<bool>().prop_map(Cell::YesNo),
            any::<i64>().prop_map(Cell::Number),
            (any::<i64>(), any::<i64>()).prop_map(|(num, den)| Cell::Fraction(num, den)),
            (any::<i64>(), "[A-Z]{3}").prop_map(|(minor, code)| Cell::Money(minor, Cow::Owned(code))),
            any::<i32>().prop_map(Cell::Day),
            any::<i64>().prop_map(Cell::Instant),
            ".{0,200}".prop_map(|text| Cell::Word(Cow::Owned(text))),
            (any::<i32>(), any::<i32>()).prop_map(|(from, to)| Cell::Window(from, to)),
        ]
    }

    fn cells() -> impl Strategy<Value = Cell<'static>> {
        let records = prop::collection::vec(prop::collection::vec(scalars(), 0..4), 0..4);
        prop_oneof![
            4 => scalars(),
            1 => prop::collection::vec(any::<i64>(), 0..200).prop_map(Cell::Times),
            1 => records.prop_map(Cell::Records),
        ]
    }

    fn read(bytes: &mut Bytes<'_>) -> Result<Cell<'static>, Damaged> {
        let owned = |cell: Cell<'_>| match cell {
            Cell::Money(minor, code) => Cell::Money(minor, Cow::Owned(code.into_owned())),
            Cell::Word(text) => Cell::Word(Cow::Owned(text.into_owned())),
            Cell::Absent => Cell::Absent,
            Cell::YesNo(yes) => Cell::YesNo(yes),
            Cell::Number(number) => Cell::Number(number),
            Cell::Fraction(num, den) => Cell::Fraction(num, den),
            Cell::Day(day) => Cell::Day(day),
            Cell::Instant(micros) => Cell::Instant(micros),
            Cell::Window(from, to) => Cell::Window(from, to),
            Cell::Times(_) | Cell::Records(_) => unreachable!("lists are heads"),
        };
        Ok(match bytes.head()? {
            Head::One(cell) => owned(cell),
            Head::Times(count) => Cell::Times((0..count).map(|_| bytes.signed()).collect::<Result<_, _>>()?),
            Head::Records(count) => {
                let mut record = || {
                    let width = bytes.count()?;
                    (0..width).map(|_| Ok(owned(bytes.one()?))).collect::<Result<Vec<_>, _>>()
                };
                Cell::Records((0..count).map(|_| record()).collect::<Result<_, _>>()?)
            }
        })
    }

    proptest! {
        #[test]
        fn what_serde_writes_is_read_where_it_lies(cells in prop::collection::vec(cells(), 0..6)) {
            let written: Vec<u8> = cells.iter().flat_map(|cell| postcard::to_allocvec(cell).unwrap()).collect();
            let mut bytes = Bytes::new(&written);
            let mut skipped = Bytes::new(&written);
            for cell in &cells {
                prop_assert_eq!(&read(&mut bytes).unwrap(), cell);
                let head = skipped.head().unwrap();
                skipped.skip(&head).unwrap();
                prop_assert_eq!(skipped.0.len(), bytes.0.len());
            }
            prop_assert!(bytes.is_empty());
        }

        #[test]
        fn any_bytes_are_read_or_refused(noise in prop::collection::vec(any::<u8>(), 0..200)) {
            let mut bytes = Bytes::new(&noise);
            while let Ok(head) = bytes.head() {
                if bytes.skip(&head).is_err() {
                    break;
                }
            }
        }
    }
}
