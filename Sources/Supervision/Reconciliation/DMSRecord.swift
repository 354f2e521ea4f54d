/// A customer's record as the dealer management system has it, one row of its export.
public struct DMSRecord: Hashable, Codable, Sendable {
  /// Its number within the day, from 1 in the order of the file.
  public let number: Int
  /// The DMS's own number of it; may be empty.
  public var reference = ""
  /// The customer's name.
  public var name = ""
  /// The phone as `PhoneNumber` writes it; may be empty.
  public var phone = ""
  /// The model wanted; may be empty.
  public var model = ""
  /// The consultant's name as the DMS writes it; may be empty.
  public var consultant = ""
  /// The level; nil where the DMS says none.
  public var level: CustomerLevel?
  /// The channel; nil where the DMS says none.
  public var channel: ChannelID?

  /// A record with nothing but its number.
  public init(number: Int) { self.number = number }

  private enum CodingKeys: String, CodingKey { case number, reference, name, phone, model, consultant, level, channel }

  /// Reads what is there; what is not known has no key.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    number = try container.decode(Int.self, forKey: .number)
    reference = try container.decode(.reference, else: "")
    name = try container.decode(.name, else: "")
    phone = try container.decode(.phone, else: "")
    model = try container.decode(.model, else: "")
    consultant = try container.decode(.consultant, else: "")
    level = try container.decodeIfPresent(CustomerLevel.self, forKey: .level)
    channel = try container.decodeIfPresent(ChannelID.self, forKey: .channel)
  }

  /// Writes what is known.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(number, forKey: .number)
    let texts: [(CodingKeys, String)] = [
      (.reference, reference), (.name, name), (.phone, phone), (.model, model), (.consultant, consultant),
    ]
    for (key, text) in texts where !text.isEmpty { try container.encode(text, forKey: key) }
    try container.encodeIfPresent(level, forKey: .level)
    try container.encodeIfPresent(channel, forKey: .channel)
  }
}

/// How the export of the DMS is read and our cards are written for it.
public struct DMSRule: Hashable, Codable, Sendable {
  /// Whether the house has a DMS; without one no day is compared with it.
  public var isUsed = true
  /// The heading of each field that is not found unasked, by the field's name.
  public var columns: [String: String] = [:]
  /// What the DMS's words mean here: `自然到店` is `walk-in`, `H级` is `H`.
  public var words: [String: String] = [:]
  /// How its times are written, such as `yyyy/M/d H:mm`; nil for ISO 8601.
  public var timeFormat: String?

  /// A DMS of which nothing is known yet.
  public init() {}
}

/// Names one difference of a day, whatever its place in a list: `card-p41-dms`, `same-p41-level,model`.
public struct DifferenceKey: TextIdentifier {
  /// The name as text.
  public let rawValue: String
  /// The difference of that name.
  public init(rawValue: String) { self.rawValue = rawValue }
}
