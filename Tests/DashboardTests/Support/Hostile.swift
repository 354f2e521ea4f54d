import Foundation
import Supervision

/// Text that means no good: what a terminal would obey, what it would draw elsewhere, and what takes no end.
enum Hostile {
  static let texts = [
    "王先生\u{1B}[31m\n" + String(repeating: "长", count: 60),
    "\u{1B}]0;title\u{07}\u{1B}]52;c;eA==\u{1B}\\\u{1B}[2J\u{1B}[?1000h\u{9B}2Jx",
    "evil\u{202E}fdp.exe\u{2066}\u{200F}\u{61C}",
    "e" + String(repeating: "\u{301}", count: 10_000),
    "nul\u{0}bell\u{7}del\u{7F}",
    String(repeating: "很长的一段话", count: 2_000),
    "\u{E000}\u{F8FF}\u{10FFFD}", "👩\u{200D}🔧👍🏽🇨🇳❤\u{FE0F}", "ｱ한각\u{1100}\u{1161}\u{300}ไทย\u{0E33}",
    "\u{2028}\u{2029}\u{85}\r\n\t", "\u{FFF9}\u{FEFF}\u{E0001}\u{AD}",
  ]

  /// Texts kept in a showroom that a terminal would obey or that turn the order of what is read.
  static func found(in showroom: Showroom) throws -> [String] {
    var found: [String] = []
    func look(_ value: Any) {
      switch value {
      case let text as String: if text.unicodeScalars.contains(where: isObeyed) { found.append(text) }
      // A customer's card is kept as its codes and its words, with tabs between the words.
      case let card as [String] where card.count == 2:
        look(card[0])
        card[1].components(separatedBy: "\t").forEach(look)
      case let list as [Any]: list.forEach(look)
      case let table as [String: Any]:
        table.keys.forEach(look)
        // The steps of a complaint are kept as one text, their parts set apart by control characters.
        for (key, value) in table where key != "log" { look(value) }
      default: break
      }
    }
    look(try JSONSerialization.jsonObject(with: JSONEncoder().encode(showroom)))
    return found
  }

  private static func isObeyed(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    // Long texts may have lines.
    case 0x0A: false
    case 0..<0x20, 0x7F..<0xA0, 0x202A...0x202E, 0x2066...0x2069, 0x2028, 0x2029: true
    default: false
    }
  }

  /// The showroom with every text a person typed replaced by one of these, as a store that somebody tampered with may
  /// hold it; words that stand for something are left.
  static func tampered(_ showroom: Showroom, with hostile: String) throws -> Showroom {
    func replaced(_ value: Any) -> Any {
      switch value {
      case let text as String: isTyped(text) ? hostile + text : text
      case let list as [Any]: list.map(replaced)
      case let table as [String: Any]:
        // The steps of a complaint and what an act did are words that stand for something, with notes after them.
        Dictionary(
          uniqueKeysWithValues: table.map {
            ($0.key, ["log", "events"].contains($0.key) ? $0.value : replaced($0.value))
          })
      default: value
      }
    }
    let plain = try JSONSerialization.jsonObject(with: JSONEncoder().encode(showroom))
    return try JSONDecoder().decode(Showroom.self, from: JSONSerialization.data(withJSONObject: replaced(plain)))
  }

  /// Names, notes and the like: what is in Chinese; words that stand for something never are.
  private static func isTyped(_ text: String) -> Bool { text.unicodeScalars.contains { $0.value > 0x2E7F } }
}
