# Letters in English: how they greet and close, and the mailbox.

letters-greeting = Dear { $name },
letters-greeting-nameless = Good day,
letters-closing = With kind regards

letters-title = Letters
letters-intro = Everything the school has written, newest first.
letters-intro-own = Everything the school has written to you, newest first.
letters-intro-about = Letters about one matter, newest first.
letters-intro-one = Letters to one person, newest first.
letters-demo = This is the demo: letters stay on this page and leave for nowhere.
letters-rehearsal = This school rehearses: letters count as delivered, stay on this page and leave for nowhere. Those that hold a way into an account are read by the owner.
letters-empty-title = No letters yet
letters-empty = What the school writes will be here: the order confirmation, answers to requests, the way in.
letters-column-subject = Subject
letters-column-to = To
letters-column-when = Written
letters-column-state = State
letters-state-waiting = waiting for the mail server
letters-state-delivered = delivered
letters-state-bounced = came back
letters-state-stranded = could not be sent
letters-older = Older letters
letters-all = All letters
letters-from = From
letters-to = To
letters-written = Written
letters-delivered = Delivered
letters-bounced = Came back
letters-problem = Last problem
letters-message-id = Message number
letters-attachments = With this letter
letters-plain = Read as plain text
letters-kept-secret = This letter held a way into an account. Its text is shown to nobody.
letters-kept-for-owner = This letter holds a way into an account. This school rehearses, so the owner reads it, and nobody else.
letters-bounce = Record that it came back
letters-bounce-reason = What the mail server said
letters-bounce-missing = Please say what the mail server answered.
letters-send-again = Send it again
letters-files-absent = { $n ->
    [one] The file “{ $files }” could not be made and is not with this letter.
   *[other] The files { $files } could not be made and are not with this letter.
} You find what we wrote on our site: { $address }
letters-nav = Letters
letters-nav-all = Read all letters
