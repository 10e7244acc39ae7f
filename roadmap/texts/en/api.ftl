# The settings of a server
error-settings = { $count ->
    [one] One setting of the server is not right.
   *[other] { $count } settings of the server are not right.
}
problem-setting-number = { $found } is not a usable number here.
problem-setting-number-remedy = Give a whole number from { $low } to { $high }.
problem-setting-choice = ‘{ $found }’ is not possible here.
problem-setting-choice-remedy = Choose one of these: { $expected }.
problem-setting-text = This value holds control characters.
problem-setting-text-remedy = Type the value again.
problem-setting-url = ‘{ $found }’ is not a web address.
problem-setting-url-remedy = Give an address such as https://plans.example.org, without a password.
problem-setting-address = ‘{ $found }’ is not an IP address.
problem-setting-address-remedy = Give the address of the proxy, such as 10.0.0.1, or several with commas between them.
problem-setting-origin = ‘{ $found }’ has a path; an origin has none.
problem-setting-origin-remedy = Give only scheme, name and port, such as https://plans.example.org.

# What can be wrong with the content of a request, besides what any document can have
problem-no-body = The request has no content.
problem-no-body-remedy = Send the data along as JSON.

problem-repeated-value = ‘{ $name }’ stands there more than once, and can have one value only.
problem-repeated-value-remedy = Keep one.

# Why the API does not answer a request
api-problem-invalid = The input is not right
api-problem-invalid-detail = { $count ->
    [one] There is one mistake in the input.
   *[other] There are { $count } mistakes in the input.
}
api-problem-unreadable = The content cannot be read
api-problem-unreadable-detail = The content of the request is not JSON in UTF-8 that can be read.
api-problem-bad-request = The request is not valid HTTP
api-problem-bad-request-detail = The server does not understand this request; look at its first line and headers.
api-problem-bad-address = The address cannot be read
api-problem-bad-address-detail = The address holds characters that are not UTF-8 or not printable.
api-problem-repeated-header = A header stands twice
api-problem-repeated-header-detail = The header { $name } may occur only once.
api-problem-unauthorized = Sign in first
api-problem-unauthorized-detail = This needs a valid token: send the header Authorization: Bearer with your token.
api-problem-forbidden = This role may not do that
api-problem-forbidden-detail = This needs the role { $needed }; your role is { $role }.
api-problem-foreign-origin = Another website may not do this
api-problem-foreign-origin-detail = A browser sent this request for a website that is not allowed here.
api-problem-no-such-address = There is no such address
api-problem-no-such-address-detail = Nothing stands at this address. Mind capitals, and a slash at the end.
api-problem-method-not-allowed = This method is not possible here
api-problem-method-not-allowed-detail = Possible here: { $allowed }.
api-problem-not-acceptable = There is no such form
api-problem-not-acceptable-detail = Accept admits nothing of what this address gives: { $offered }.
api-problem-body-timeout = The content came too slowly
api-problem-body-timeout-detail = The content of the request was not there within { $seconds } seconds.
api-problem-body-too-large = The content is too large
api-problem-body-too-large-detail = A request may hold { $limit } bytes at most.
api-problem-too-many-values = The content has too many values
api-problem-too-many-values-detail = A request may hold { $limit } values at most here.
api-problem-address-too-long = The address is too long
api-problem-address-too-long-detail = An address with its query may be { $limit } bytes long at most.
api-problem-unsupported-media-type = This kind of content is not read
api-problem-unsupported-media-type-detail = Send JSON in UTF-8, not compressed, with the header Content-Type: application/json.
api-problem-wrong-host = This is for its own machine only
api-problem-wrong-host-detail = Without tokens the server answers only to its own machine, on localhost, 127.0.0.1 and [::1], and not through a proxy. Make a token with ‘roadmap token create’.
api-problem-too-many-requests = Too many requests
api-problem-too-many-requests-detail = More than { $limit } requests a minute; try again in { $seconds } s.
api-problem-headers-too-large = The headers are too large
api-problem-headers-too-large-detail = Send fewer headers, or shorter ones.
api-problem-internal = Something went wrong in the server
api-problem-internal-detail = The request is not to blame. When you report this, give the number in the header X-Request-ID.
api-problem-busy = The server is too busy
api-problem-busy-detail = Too many heavy questions are waiting already; try again in a moment.
api-problem-http = The request was not answered
api-problem-http-detail = The server answers with status { $status }.

# Why the planner cannot answer a question
api-problem-roadmap = The question cannot be answered
api-problem-input = The input is not right
api-problem-document = The document is not right
api-problem-unknown-format = There is no such format
api-problem-unknown-action = There is no such action
api-problem-change = This change is not possible
api-problem-other-roadmap = This is another roadmap
api-problem-revision-text = The author or reason cannot be kept
api-problem-drawing = The drawing was not made
api-problem-layout-timeout = The drawing took too long
api-problem-layout-crashed = The drawing failed
api-problem-storage = The store could not do this
api-problem-not-found = This is not there
api-problem-conflict = Someone else was first
api-problem-archived = The roadmap is archived
api-problem-damaged = The store is damaged
api-problem-backup = The backup did not succeed
api-problem-store-unavailable = The store is away
api-problem-store-unavailable-detail = The store does not work now; nothing was half kept. Try again in a moment.
api-problem-missing-dependency = This part is not installed here
api-problem-remote = The other system does not work
