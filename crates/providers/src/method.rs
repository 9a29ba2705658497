//! By which means somebody paid, as their provider reports it with the money.

use serde::{Deserialize, Serialize};

/// A means of payment. A word nobody here knows is [`Method::Other`] and never an error: the money is there all the same.
#[derive(Copy, Clone, Eq, PartialEq, Debug, Serialize, Deserialize)]
#[serde(from = "String", into = "&'static str")]
pub enum Method {
    Card,
    Transfer,
    Wallet,
    Other,
}

impl Method {
    /// Every means there is a word for.
    pub const ALL: [Self; 4] = [Self::Card, Self::Transfer, Self::Wallet, Self::Other];

    /// The word in notices and rows.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Card => "card",
            Self::Transfer => "transfer",
            Self::Wallet => "wallet",
            Self::Other => "other",
        }
    }

    /// What a word means.
    pub fn of(word: &str) -> Self {
        Self::ALL.into_iter().find(|method| method.as_str() == word).unwrap_or(Self::Other)
    }
}

impl From<String> for Method {
    fn from(word: String) -> Self {
        Self::of(&word)
    }
}

impl From<Method> for &'static str {
    fn from(method: Method) -> Self {
        method.as_str()
    }
}

#[cfg(test)]
mod tests {
    use lyceum_kernel::Money;

    use super::Method;
    use crate::Capture;

    #[test]
    fn a_word_nobody_knows_is_another_means_and_silence_is_none() {
        let read = |text: &str| serde_json::from_str::<Method>(text).unwrap();
        assert_eq!(Method::ALL.map(|method| read(&format!("\"{}\"", method.as_str()))), Method::ALL);
        assert_eq!(read("\"klarna_paynow\""), Method::Other);
        assert_eq!(serde_json::to_string(&Method::Transfer).unwrap(), "\"transfer\"");
        let capture = Capture { id: "cap_1".to_owned(), amount: Money::eur(100), method: None };
        let text = serde_json::to_string(&capture).unwrap();
        assert!(!text.contains("method"), "{text}");
        assert_eq!(serde_json::from_str::<Capture>(&text).unwrap(), capture);
    }
}
