/// Times and lists of the channels' sheets (domain.md §3).
public struct SheetRule: Hashable, Codable, Sendable {
  /// How long a web lead may wait for its first answer before it alarms.
  public var answer = Minutes(30)
  /// Platforms that are offered for completion.
  public var platforms = ["汽车之家", "易车", "懂车帝", "抖音", "官网"]
  /// Why leads come to nothing.
  public var reasons: [Named<NoIntentID>] = [
    Named("wrong-number", zh: "空号错号", en: "wrong number"), Named("unreachable", zh: "联系不上", en: "unreachable"),
    Named("no-wish", zh: "无意购车", en: "no wish to buy"), Named("bought-ours", zh: "已购本品", en: "bought ours"),
    Named("bought-rival", zh: "已购竞品", en: "bought a rival's"), Named("out-of-area", zh: "不在区域", en: "out of area"),
    Named("other", zh: "其他", en: "other"),
  ]

  /// The defaults of the trade.
  public init() {}

  /// The reason of that name; nil when there is none.
  public func reason(_ id: NoIntentID) -> Named<NoIntentID>? { reasons.first { $0.id == id } }

  enum CodingKeys: String, CodingKey { case answer, platforms, reasons }

  /// Reads what is there and takes the default for what is not.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    answer = try container.decode(.answer, else: answer)
    platforms = try container.decode(.platforms, else: platforms)
    reasons = try container.decode(.reasons, else: reasons)
  }
}
