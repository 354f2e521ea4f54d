/// What tells a store from every other: 128 bits of chance, drawn when its first journal is made.
struct StoreIdentity: Hashable {
  /// 32 hexadecimal digits.
  let text: String

  init?(_ text: String) {
    guard text.utf8.count == 32 else { return nil }
    self.text = text
  }

  static func drawn() -> StoreIdentity {
    var random = SystemRandomNumberGenerator()
    func digits(_ number: UInt64) -> String {
      let text = String(number, radix: 16)
      return String(repeating: "0", count: 16 - text.count) + text
    }
    return StoreIdentity(verbatim: digits(random.next()) + digits(random.next()))
  }

  private init(verbatim text: String) { self.text = text }
}
