import Supervision
import Terminal

extension PlaceKind {
  /// The glyph that stands for what somebody does.
  var glyph: Span {
    switch self {
    case .door: Span("●", .good)
    case .free: Span("○", .accent)
    case .desk: Span("○", .accent)
    case .customer: Span("◆", .info)
    case .work: Span("◇", .muted)
    case .pause: Span("◐", .muted)
    case .leave: Span("·", .faint)
    }
  }

  /// The word for it in a count.
  var word: Phrase {
    switch self {
    case .door: Phrase(zh: "门口", en: "door")
    case .free: Phrase(zh: "空闲", en: "free")
    case .desk: Phrase(zh: "前台", en: "desk")
    case .customer: Phrase(zh: "接待", en: "with customers")
    case .work: Phrase(zh: "公务", en: "at work")
    case .pause: Phrase(zh: "休息", en: "paused")
    case .leave: Phrase(zh: "休假", en: "leave")
    }
  }
}

extension Presence {
  /// Whether they are in the house or on its business now.
  var isHere: Bool {
    switch standing {
    case .well, .overdue: place != nil
    case .late, .expected, .off, .gone: false
    }
  }

  /// Whether their row should lie back: nobody needs to look for them now.
  var isAway: Bool {
    switch standing {
    case .expected, .off, .gone: true
    case .well, .overdue, .late: false
    }
  }

  /// The glyph before the name: what they do, or what is wrong.
  var glyph: Span {
    switch standing {
    case .late: Span("!", .bad)
    case .overdue: Span("▲", .warning)
    case .expected, .off, .gone: Span("·", .faint)
    case .well: place?.kind.glyph ?? Span("·", .faint)
    }
  }

  /// Where they are, or why they are not.
  func whereSpan(_ view: PaneView) -> Span {
    switch standing {
    case .well, .overdue: Span(place.map { view.words($0.name) } ?? "")
    case .late: Span(view.words(Phrase(zh: "迟到", en: "late")), .bad)
    case .expected: Span(view.words(Phrase(zh: "待到岗", en: "expected")), .muted)
    case .off:
      Span(place.map { view.words($0.name) } ?? view.words(Phrase(zh: "不当班", en: "off")), .faint)
    case .gone: Span(view.words(Phrase(zh: "已下班", en: "gone home")), .faint)
    }
  }

  /// How long they have been there, by how much they are late or over their time, or when they come.
  func staySpan(_ view: PaneView, isShort: Bool = false) -> Span {
    switch standing {
    case .overdue(let over):
      if isShort {
        let (hours, minutes) = (over.count / 60, over.count)
        let brief =
          hours > 0
          ? Phrase(zh: "超 \(hours) 时", en: "over \(hours) h") : Phrase(zh: "超 \(minutes) 分", en: "over \(minutes)")
        return Span(view.words(brief), .warning)
      }
      return Span(view.words(Phrase(zh: "超 \(over.words.zh)", en: "\(over.words.en) over")), .warning)
    case .late(let late): return Span(view.words(late.words), .bad)
    case .expected(let time): return Span(time.text, .muted)
    case .off, .gone: return Span("")
    case .well:
      guard let since = whereabouts?.since, place != nil else { return Span("") }
      return Span(view.words(since.instant.minutes(to: view.now.instant).words), .muted)
    }
  }
}
