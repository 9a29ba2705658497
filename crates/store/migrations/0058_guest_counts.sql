-- How often somebody who has not signed in did, within an hour, what makes the school write to an address: by door, by a
-- hash of the address, by hour of the machine's clock. Rows of hours that are over are swept away by whoever comes next.
CREATE TABLE guest_counts (
    door   TEXT NOT NULL,
    whom   TEXT NOT NULL,
    hour   BIGINT NOT NULL,
    number BIGINT NOT NULL,
    PRIMARY KEY (door, whom, hour)
);
CREATE INDEX guest_counts_hour ON guest_counts (hour);
