# The frame of every page, and the pages for what went wrong.
web-skip = Skip to the content
web-nav = Pages
web-foot = Rights and help
web-foot-note = A school that keeps its word.
web-language = Language
web-sign-in = Sign in
web-sign-out = Sign out
web-clock = Time machine
web-clock-now = School time:
web-clock-day = A day on
web-clock-week = A week on
web-clock-month = A month on
web-clock-next = To the next thing that happens
web-errors = { $n ->
    [one] One thing needs another look
   *[other] { $n } things need another look
}
web-problem-not-found = This page does not exist
web-problem-not-found-text = The address may be mistyped, or the page may belong to somebody else. Nothing is lost.
web-problem-forbidden = You may not do this
web-problem-forbidden-text = The request came from another site, or your account does not allow it. Nothing was changed. Go back to the page and try again from there.
web-problem-conflict = This is not possible now
web-problem-conflict-on = Go on from here
web-problem-invalid = Something in what you sent does not fit
web-problem-invalid-text = Go back with your browser: what you typed is still there.
web-problem-unreadable = What you sent could not be read
web-problem-unreadable-text = It may be too large, or it broke off on the way. Nothing was changed. Go back and send it again.
web-problem-busy = The school cannot answer for a moment
web-problem-busy-text = Nothing was changed. Wait a few seconds and load this page again.
web-problem-fault = Something went wrong on our side
web-problem-fault-text = Nothing was half done. If it happens again, write to us and quote this reference:
web-problem-home = Go to the front page
web-accessibility = Accessibility
web-accessibility-aim = Everybody should be able to buy here, learn here and get their money back. We hold ourselves to WCAG 2.2, level AA.
web-accessibility-held = What you can count on
web-accessibility-held-keyboard = Everything works with the keyboard alone, and you always see where you are.
web-accessibility-held-script = Everything works without JavaScript.
web-accessibility-held-narrow = Nothing scrolls sideways at 320 pixels or at 400 % zoom.
web-accessibility-held-contrast = Text and lines keep their contrast in light and in dark; your system’s colours and your wish for less motion are followed.
web-accessibility-held-errors = Errors are said in a summary and beside the field, and what you typed is kept.
web-accessibility-held-documents = Every picture of time or progress is written out in words beside it.
web-accessibility-limits = What we know is missing
web-accessibility-limits-text = Imported courses keep the pictures and texts of their authors; some pictures may have no description. The page of a certificate is complete; its PDF may be harder to read aloud.
web-accessibility-report = Report a barrier
web-accessibility-report-text = Something keeps you out? Write to us and say on which page. We answer, and we help you in another way until it is mended.
web-clock-nothing = Nothing is pending that the time machine could bring. Move on by a day, a week or a month.
