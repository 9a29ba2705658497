//! What upper crates give lower ones: one list for each type that a lower crate declares.

use std::any::{Any, TypeId};
use std::collections::HashMap;

#[derive(Default)]
pub(crate) struct Lists(HashMap<TypeId, Box<dyn Any + Send + Sync>>);

impl Lists {
    pub(crate) fn add<T: Send + Sync + 'static>(&mut self, items: Vec<T>) {
        let known = self.0.entry(TypeId::of::<T>()).or_insert_with(|| Box::new(Vec::<T>::new()));
        if let Some(list) = known.downcast_mut::<Vec<T>>() {
            list.extend(items);
        }
    }

    pub(crate) fn get<T: Send + Sync + 'static>(&self) -> &[T] {
        self.0.get(&TypeId::of::<T>()).and_then(|list| list.downcast_ref::<Vec<T>>()).map_or(&[], Vec::as_slice)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::Arc;

    trait Speaks: Send + Sync {
        fn word(&self) -> &'static str;
    }
    struct One;
    impl Speaks for One {
        fn word(&self) -> &'static str {
            "one"
        }
    }

    #[test]
    fn a_list_keeps_its_order_and_does_not_mix_types() {
        let mut lists = Lists::default();
        lists.add(vec![1_u8, 2]);
        lists.add::<Arc<dyn Speaks>>(vec![Arc::new(One)]);
        lists.add(vec![3_u8]);
        assert_eq!(lists.get::<u8>(), [1, 2, 3]);
        assert_eq!(lists.get::<Arc<dyn Speaks>>()[0].word(), "one");
        assert!(lists.get::<u16>().is_empty());
    }
}
