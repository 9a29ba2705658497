offers-nav-courses = Courses
offers-catalogue = Courses
offers-catalogue-lede = Courses you can take at your own pace, under terms that say exactly what you can expect.
offers-search = Search for a course
offers-search-button = Search
offers-by-language = By language
offers-any-language = Any language
offers-by-price = By price
offers-any-price = Any price
offers-free = Free
offers-up-to = Up to { $most } €
offers-found = { $n ->
    [0] Nothing fits this search
    [one] One offer fits
   *[other] { $n } offers fit
}
offers-none-yet = Nothing is on offer yet
offers-none-yet-text = The courses of this school will stand here as soon as they are published.
offers-none-found = Nothing fits this search
offers-none-found-text = Try fewer words, another language or another price.
offers-show-all = Show all courses
offers-pages = Pages of the catalogue
offers-earlier = Previous page
offers-later = Next page
offers-kind-course = Course
offers-kind-bundle = Bundle
offers-size = { $units ->
    [one] One unit
   *[other] { $units } units
}, about { $time }
offers-instead-of = instead of
offers-outcomes = What you will be able to do
offers-outline = What is in it
offers-try-first = Try the first unit now
offers-open-unit = Try “{ $title }” now
offers-minutes = { $n } min
offers-price = Price
offers-tax-included = VAT included
offers-included = Included
offers-taught-in = Taught in { $languages }
offers-certificate = A certificate at { $mark } or more, which anyone can verify
offers-taught-partly = { $language } ({ $n } of { $total } units)
offers-certificate-plain = A certificate once every unit is done, which anyone can verify
offers-no-end = Access without an end date
offers-promise = Our promise
offers-terms = Read the terms
offers-choose = Put it in the basket
offers-take = Take the course
offers-go-on = Go to your course
offers-also-in = Also in a bundle
offers-bundle-courses = { $n ->
    [one] One course
   *[other] { $n } courses
}
offers-bundle-certificates = A certificate for each course
offers-bundle-caption = The courses of this bundle
offers-bundle-size = Size
offers-bundle-alone = Price alone
offers-bundle-sum = Bought one by one they cost { $alone }. Together you pay { $saved } less.
offers-no-promise = Our guarantee, as it stands for you
offers-barred = A course in this offer was refunded to you. You can buy it again from { $day } on (§ { $clause }).
offers-not-translated = This course is not taught in { $wanted }. You see it in { $shown }.
