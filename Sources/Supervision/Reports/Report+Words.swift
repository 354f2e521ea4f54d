extension Report.Value {
  /// What is read: shares with one decimal, `--` of nothing, names masked where others look on.
  public func text(in language: Language, masked: Bool = false) -> String {
    switch self {
    case .none: ""
    case .text(let text): text
    case .words(let words): words[language]
    case .number(let number): "\(number)"
    case .share(let count, let of): of == 0 ? "--" : Self.tenths(Double(count) / Double(of) * 100) + "%"
    case .points(let points): points.map { Self.tenths($0) } ?? "--"
    case .percent(let share): share.map { Self.tenths($0 * 100) + "%" } ?? "--"
    case .mean(let sum, let of): of == 0 ? "--" : Self.tenths(Double(sum) / Double(of))
    case .day(let day): day?.iso ?? ""
    case .customer(let name): masked ? Masked.name(name) : name
    case .phone(let phone): masked ? Masked.phone(phone) : phone
    }
  }

  /// Whether it says nothing.
  public var isEmpty: Bool {
    switch self {
    case .none: true
    case .text(let text), .customer(let text), .phone(let text): text.isEmpty
    case .day(let day): day == nil
    default: false
    }
  }

  /// A number with one decimal, rounded half away from zero.
  static func tenths(_ value: Double) -> String {
    let tenths = Int((value * 10).rounded())
    return (tenths < 0 ? "-" : "") + "\(tenths.magnitude / 10).\(tenths.magnitude % 10)"
  }
}

extension Report {
  /// Number and title: `3 Total traffic and sales activity`.
  public var title: Phrase {
    Phrase(zh: "报告 \(number.rawValue) \(number.title.zh)", en: "Report \(number.rawValue) \(number.title.en)")
  }

  /// The definitions of the columns that have one, with what they define.
  public var definitions: [(title: Phrase, words: Phrase)] {
    columns.filter { !$0.definition.en.isEmpty }.map { ($0.title, $0.definition) }
  }
}

extension Report.Cell.Mark {
  /// The sign beside the number.
  public var sign: String {
    switch self {
    case .best: "▲"
    case .worst: "▼"
    case .under: "!"
    case .met: ""
    }
  }
}
