// Excerpt of HTTPTypes.swift, SwiftNIO 2.101 and 1.14, shortened. Apache-2.0.
extension HTTPResponseStatus {
    /// The numerical status code for a given HTTP response status.
    public var code: UInt {
        get {
            switch self {
            case .`continue`:
                return 100
            case .imATeapot:
                return 418
            case .custom(let code, reasonPhrase: _):
                return code
            }
        }
    }

    /// The string reason phrase for a given HTTP response status.
    public var reasonPhrase: String {
        get {
            switch self {
            case .continue:
                return "Continue"
