/// Names a channel by which people come, such as `walk-in`.
public struct ChannelID: TextIdentifier {
  /// The name as text.
  public let rawValue: String
  /// The channel of that name.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// People who come through the door.
  public static let walkIn: ChannelID = "walk-in"
}

/// A channel by which people come 渠道 (domain.md §3).
public struct Channel: Hashable, Codable, Sendable {
  /// Its identifier.
  public let id: ChannelID
  /// Its name on the screen.
  public let name: Phrase
  /// The key that counts one arrival.
  public let key: String

  /// A channel with its name and key.
  public init(_ id: ChannelID, zh: String, en: String, key: String) {
    self.id = id
    name = Phrase(zh: zh, en: en)
    self.key = key
  }

  /// The default set (domain.md §3).
  public static let defaults: [Channel] = [
    Channel(.walkIn, zh: "展厅", en: "walk-in", key: "w"),
    Channel("call-in", zh: "来电", en: "call-in", key: "c"),
    Channel("web", zh: "网络", en: "web", key: "i"),
    Channel("display", zh: "外展", en: "display", key: "x"),
    Channel("outreach", zh: "外拓", en: "outreach", key: "o"),
    Channel("referral", zh: "转介绍", en: "referral", key: "r"),
  ]
}
