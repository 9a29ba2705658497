//! The letter about a request that ended because its purchase was withdrawn from.

use lyceum_people::letters::NewLetter;
use lyceum_school::{Fault, Tx};

use crate::claims::{
    Claim,
    letters::{about, reader, recipient, send},
    urls,
};

/// That the request needs no decision any more, and where the withdrawal is answered.
pub(in crate::claims) async fn superseded(tx: &mut Tx, request: &Claim, withdrawal: &Claim) -> Result<(), Fault> {
    let reader = reader(tx, request.locale);
    let to = recipient(tx, request).await?;
    let args = [("first", reader.instant(request.sent_at).into()), ("at", reader.instant(withdrawal.sent_at).into())];
    let subject = reader.say("claims-letter-superseded-subject");
    let letter = NewLetter::new(to, "claims-superseded", &request.id, subject)
        .text(reader.say_with("claims-letter-superseded", &args));
    let letter = about(tx, &reader, request, letter).await?;
    let letter = letter.text(reader.say("claims-letter-repeated-next"));
    send(tx, letter.link(reader.say("claims-see-withdrawal"), urls::claim(&withdrawal.id))).await
}
