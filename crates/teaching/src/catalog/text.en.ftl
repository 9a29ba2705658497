# What courses are made of, and the units that are open to everyone.
catalog-kind-text = Text
catalog-kind-image = Picture
catalog-kind-video = Video
catalog-kind-quiz = Quiz
catalog-not-translated = This unit is not available in { $wanted }. You see it in { $shown }.
catalog-empty-unit = The source of this course has no text for this unit.
catalog-video-link = Open the video file
catalog-way = Where you are
catalog-preview-lede = This unit is open to everyone. Your progress is kept once the course is yours.
catalog-preview-quiz = You can answer the questions once the course is yours.
catalog-preview-more = More open units
catalog-preview-course = See the course
