//! Pages that wait for somebody else look again by themselves, without script, and less and less often: what takes longer than a
//! moment may take hours, and a page that begins anew every second lets nobody reach its links by the keyboard (WCAG 2.2.2).

use crate::{Caller, Page};

/// After how many seconds such a page looks again, look by look. After the last it looks when it is asked to.
const PAUSES: [u32; 9] = [1, 1, 2, 3, 5, 8, 15, 30, 60];

/// How often a page has looked by itself, as its address says.
pub fn looks(caller: &Caller) -> usize {
    let query = caller.path().split_once('?').map_or("", |(_, query)| query);
    query.split('&').find_map(|pair| pair.strip_prefix("looks=")?.parse().ok()).unwrap_or(0)
}

/// Whether a page that has looked so many times goes on by itself.
pub const fn looks_by_itself(looks: usize) -> bool {
    looks < PAUSES.len()
}

/// The address of a page that looks only when it is asked to.
pub fn stopped(address: &str) -> String {
    looked(address, PAUSES.len())
}

fn looked(address: &str, looks: usize) -> String {
    let mark = if address.contains('?') { '&' } else { '?' };
    format!("{address}{mark}looks={looks}")
}

impl Page {
    /// Looks again at this address after a pause that grows with the looks there were; not at all after the last.
    #[must_use]
    pub fn looks_again(self, looks: usize, address: &str) -> Self {
        match PAUSES.get(looks) {
            Some(pause) => self.refresh(*pause, looked(address, looks + 1)),
            None => self,
        }
    }
}
