//! Which part of a file a `Range` header asks for, so that a browser can wind a video.
//!
//! One range only; several at once are answered with the whole file, which RFC 9110 allows.

/// What to send of a file.
#[derive(Copy, Clone, Eq, PartialEq, Debug)]
pub enum Part {
    /// All of it, status 200.
    Whole,
    /// From the first up to and without the second byte, status 206.
    From(u64, u64),
    /// Nothing of it can be sent, status 416.
    Outside,
}

/// Reads a `Range` header for a file of `size` bytes.
pub fn part(header: Option<&str>, size: u64) -> Part {
    let Some(asked) = header.and_then(|text| text.trim().strip_prefix("bytes=")) else {
        return Part::Whole;
    };
    let Some((first, last)) = asked.split_once('-').filter(|_| !asked.contains(',')) else {
        return Part::Whole;
    };
    let (first, last) = (first.trim(), last.trim());
    if first.is_empty() {
        // "bytes=-500": the last 500 bytes.
        return match last.parse::<u64>() {
            Ok(0) => Part::Outside,
            Ok(_) if size == 0 => Part::Outside,
            Ok(count) => Part::From(size.saturating_sub(count), size),
            Err(_) => Part::Whole,
        };
    }
    let Ok(first) = first.parse::<u64>() else { return Part::Whole };
    if first >= size {
        return Part::Outside;
    }
    if last.is_empty() {
        return Part::From(first, size);
    }
    match last.parse::<u64>() {
        Ok(last) if last < first => Part::Whole,
        Ok(last) => Part::From(first, last.saturating_add(1).min(size)),
        Err(_) => Part::Whole,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_range_is_read_as_browsers_write_it() {
        assert_eq!(part(None, 10), Part::Whole);
        assert_eq!(part(Some("bytes=0-"), 10), Part::From(0, 10));
        assert_eq!(part(Some("bytes=0-0"), 10), Part::From(0, 1));
        assert_eq!(part(Some("bytes=3-99"), 10), Part::From(3, 10));
        assert_eq!(part(Some("bytes=-4"), 10), Part::From(6, 10));
        assert_eq!(part(Some("bytes=-40"), 10), Part::From(0, 10));
        assert_eq!(part(Some("bytes=10-"), 10), Part::Outside);
        assert_eq!(part(Some("bytes=-0"), 10), Part::Outside);
        assert_eq!(part(Some("bytes=0-"), 0), Part::Outside);
    }

    #[test]
    fn what_cannot_be_read_gets_the_whole_file() {
        for text in ["bytes=a-b", "bytes=5-2", "bytes=0-1,3-4", "pages=1-2", "bytes=", "bytes=18446744073709551616-"] {
            assert_eq!(part(Some(text), 10), Part::Whole, "{text}");
        }
        assert_eq!(part(Some("bytes=1-18446744073709551615"), 10), Part::From(1, 10));
    }
}
