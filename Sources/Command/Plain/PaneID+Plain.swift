import Dashboard
import Supervision

extension PaneID {
  /// The board behind a key of the dashboard: `1` to `9`, `0`, `F8`.
  init?(key: String) {
    guard let pane = Self.allCases.first(where: { $0.digit.lowercased() == key.lowercased() }) else { return nil }
    self = pane
  }

  /// The board of a name in either language.
  init?(name: String) {
    let name = name.lowercased()
    guard let pane = Self.allCases.first(where: { $0.plainName.zh == name || $0.plainName.en == name }) else {
      return nil
    }
    self = pane
  }

  /// Its name in a word.
  var plainName: Phrase {
    switch self {
    case .roster: Phrase(zh: "值班", en: "roster")
    case .door: Phrase(zh: "门口", en: "door")
    case .traffic: Phrase(zh: "客流", en: "traffic")
    case .complaints: Phrase(zh: "投诉", en: "complaints")
    case .today: Phrase(zh: "今日", en: "today")
    case .week: Phrase(zh: "排班", en: "week")
    case .people: Phrase(zh: "人员", en: "people")
    case .visits: Phrase(zh: "接待", en: "visits")
    case .reports: Phrase(zh: "报表", en: "reports")
    case .log: Phrase(zh: "日志", en: "log")
    case .patrol: Phrase(zh: "巡检", en: "patrol")
    case .close: Phrase(zh: "闭店", en: "close")
    case .meeting: Phrase(zh: "会议", en: "meeting")
    }
  }

  /// The command that lists it, where that is a table to be looked up in; nil for what is read in sentences.
  var listing: [String]? {
    switch self {
    case .week: ["roster", "show"]
    case .reports: ["report", "qcs"]
    case .patrol: ["patrol"]
    case .meeting: ["meeting", "show"]
    case .roster, .door, .traffic, .complaints, .today, .people, .visits, .log, .close: nil
    }
  }
}
