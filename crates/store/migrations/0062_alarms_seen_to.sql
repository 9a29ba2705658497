-- An alarm about money that does not fit has an end: a person has seen to it, and writes what they found and did. The same
-- payment with another problem is another alarm.
CREATE TABLE payment_alarms_seen_to (
    alarm TEXT NOT NULL,
    problem TEXT NOT NULL,
    since BIGINT NOT NULL,
    words TEXT NOT NULL,
    actor TEXT NOT NULL,
    seen_at BIGINT NOT NULL,
    PRIMARY KEY (alarm, problem)
);

CREATE INDEX payment_alarms_seen_at ON payment_alarms_seen_to (seen_at);
