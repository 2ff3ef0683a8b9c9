// Excerpt of HTTPResponse.swift, swift-http-types 1.6, shortened. Apache-2.0.
extension HTTPResponse.Status {
    /// 100 Continue
    public static var `continue`: Self { .init(uncheckedCode: 100, reasonPhrase: "Continue") }

    /// 203 Non-Authoritative Information
    public static var nonAuthoritativeInformation: Self {
        .init(uncheckedCode: 203, reasonPhrase: "Non-Authoritative Information")
    }
    static func isValidStatus(_ status: String) -> Bool {
