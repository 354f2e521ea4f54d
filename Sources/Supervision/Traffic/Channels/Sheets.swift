// What the sheets tell.

extension ShowroomState {
  /// The lines of a channel on a business day, the latest first; an event stands on the day it is on.
  public func sheetLines(of channel: ChannelID, on day: CivilDay) -> [SheetLine] {
    sheets.lines.values.filter { $0.channel == channel && sheetDay(of: $0) == day }
      .sorted { ($1.received.instant, $1.id) < ($0.received.instant, $0.id) }
  }

  /// The business day a line counts for.
  public func sheetDay(of line: SheetLine) -> CivilDay {
    if case .event(let event) = line.entry { event.day } else { businessDay(of: line.at) }
  }

  /// How many of those counted by a channel on a day stand on no line of its sheet yet.
  public func unnamed(by channel: ChannelID, on day: CivilDay) -> Int {
    let counted = tally[day]?[channel]?.people.total ?? 0
    let named = sheets.lines.values.reduce(0) { sum, line in
      line.channel == channel && sheetDay(of: line) == day ? sum + line.entry.people : sum
    }
    return max(0, counted - named)
  }

  /// The ratios of a channel's sheet on a business day.
  public func sheetRatios(of channel: ChannelID, on day: CivilDay) -> SheetRatios {
    SheetRatios(sheetLines(of: channel, on: day), unnamed: unnamed(by: channel, on: day))
  }

  /// Web leads that wait for their first answer, the longest first.
  public var unansweredLeads: [SheetLine] {
    sheets.lines.values.filter(\.isUnanswered).sorted {
      ($0.received.instant, $0.id) < ($1.received.instant, $1.id)
    }
  }

  /// Leads that nobody answered in time, as one alarm.
  func sheetAlarms(at now: Moment) -> [Alarm] {
    guard !sheets.lines.isEmpty else { return [] }
    let late = unansweredLeads.filter { ($0.answer(at: now) ?? Minutes(0)) >= settings.sheets.answer }
    guard let first = late.first, let waited = first.answer(at: now)?.words else { return [] }
    return [
      Alarm(
        cause: .sheet(first.id), severity: .warning,
        words: late.count == 1
          ? Phrase(zh: "网络线索 \(first.id) \(waited.zh)未联系", en: "web lead \(first.id) unanswered \(waited.en)")
          : Phrase(
            zh: "\(late.count) 条网络线索未联系，最久 \(waited.zh)",
            en: "\(late.count) web leads unanswered, up to \(waited.en)"),
        sign: "unanswered", level: late.count)
    ]
  }

  /// The reason of that identifier or name in either language; the rules refuse one there is not.
  public func noIntent(named text: String) -> NoIntentID {
    let wanted = text.lowercased()
    let found = settings.sheets.reasons.first {
      $0.id.rawValue == wanted || $0.name.zh == text || $0.name.en.lowercased() == wanted
    }
    return found?.id ?? NoIntentID(rawValue: text)
  }

  /// The name of why a lead comes to nothing.
  public func name(of id: NoIntentID) -> Phrase { settings.sheets.reason(id)?.name ?? Phrase(both: id.rawValue) }

  /// What became of a lead, in words.
  public func words(for result: LeadResult) -> Phrase {
    switch result {
    case .waiting: Phrase(zh: "待定", en: "waiting")
    case .validCard: Phrase(zh: "有效建卡", en: "valid card")
    case .noIntent(let reason): name(of: reason)
    case .onFile: Phrase(zh: "已在档", en: "on file")
    }
  }
}

/// Sums of a channel's sheet, from which its ratios are made (domain.md §3).
public struct SheetRatios: Hashable, Sendable {
  /// Lines.
  public var lines = 0
  /// People counted who stand on no line yet.
  public var unnamed = 0
  /// People talked to: a line's one, or whom a day out met.
  public var contacts = 0
  /// Those who left a number.
  public var contactsLeft = 0
  /// Cards made, or on file.
  public var cards = 0
  /// Those invited.
  public var invited = 0
  /// Orders of days out.
  public var orders = 0
  /// What days out cost, in yuan.
  public var cost = 0
  /// Leads answered.
  public var answered = 0
  /// Minutes to the first answer, all leads answered together.
  public var answerMinutes = 0
  /// Leads of each result.
  public var noIntent = 0
  /// Leads of customers on file already.
  public var onFile = 0
  /// Leads that wait.
  public var waiting = 0

  /// Those of some lines.
  public init(_ lines: some Sequence<SheetLine>, unnamed: Int = 0) {
    self.unnamed = unnamed
    for line in lines {
      self.lines += 1
      contacts += line.entry.people
      switch line.entry {
      case .call(let call):
        if !call.phone.isEmpty || line.card != nil { contactsLeft += 1 }
        if line.card != nil { cards += 1 }
        if call.invitedFor != nil { invited += 1 }
      case .lead:
        if !line.entry.phone.isEmpty { contactsLeft += 1 }
        if let contacted = line.contacted {
          answered += 1
          answerMinutes += max(0, line.received.instant.minutes(to: contacted.instant).count)
        }
        switch line.result {
        case .validCard: cards += 1
        case .noIntent: noIntent += 1
        case .onFile: onFile += 1
        case .waiting: waiting += 1
        }
      case .event(let event):
        contactsLeft += event.contactsLeft
        cards += event.cards
        invited += event.invited
        orders += event.orders
        cost += event.cost
      }
    }
  }

  /// Mean minutes to a lead's first answer; nil when none was answered.
  public var meanAnswer: Minutes? { answered == 0 ? nil : Minutes((answerMinutes + answered / 2) / answered) }
}

/// A share as it is shown: `72%`, and `--` for a zero denominator (domain.md §3).
public enum Share {
  /// Part of a whole in percent, rounded.
  public static func text(_ part: Int, of whole: Int) -> String {
    whole == 0 ? "--" : "\((part * 200 + whole) / (whole * 2))%"
  }
}
