import Supervision
import Terminal

/// Somebody's day on the Week board, as marks.
struct WeekCell: Sendable {
  /// What the day is to somebody.
  enum Kind: Hashable, Sendable {
    /// Nobody is planned on that day yet.
    case open
    /// Off.
    case off
    /// At work: the shift, its mark, and its place among the kinds of shift; nil for hours of its own.
    case work(Shift, mark: Phrase, kind: Int?)
    /// Away the whole day.
    case away(Absence)
  }

  /// Whose day.
  let id: CellID
  /// What the day is to them.
  let kind: Kind
  /// Where they are to stand, what they promised, when they are away, by beginning.
  let stretches: [Stretch]
  /// What stands out, the gravest first.
  let flags: [Flag]

  /// A part of the day.
  struct Stretch: Hashable, Sendable {
    /// When.
    let hours: Hours
    /// What.
    let name: Phrase
    /// What it means for the door.
    let use: Use
  }

  /// What a part of the day is.
  enum Use: Hashable, Sendable {
    case door
    case post
    case meal
    case promise
    case away
  }

  /// What stands out about a cell.
  enum Flag: Hashable, Sendable {
    /// It breaks a rule, and how.
    case conflict(Phrase)
    /// Promised to be somewhere.
    case promise
    /// A wish that is not met, and which.
    case unmet(Phrase)
    /// It was changed after it was published: what was, who changed it and why.
    case amended(Phrase)
    /// A wish that is met.
    case met(Phrase)
    /// It, or a part of it, is left alone by plans and copies, and which.
    case lock(Phrase)

    /// The mark in one cell.
    var glyph: Span {
      switch self {
      case .conflict: Span("!", .bad)
      case .promise: Span("◆", .info)
      case .unmet: Span("☆", .warning)
      case .amended: Span("±", .warning)
      case .met: Span("★", .muted)
      case .lock: Span("▪", .accent)
      }
    }

    /// What it means, for the legend.
    var name: Phrase {
      switch self {
      case .conflict: Phrase(zh: "冲突", en: "conflict")
      case .promise: Phrase(zh: "预约", en: "appointment")
      case .unmet: Phrase(zh: "愿望未满足", en: "wish not met")
      case .amended: Phrase(zh: "公布后改动", en: "changed")
      case .met: Phrase(zh: "愿望", en: "wish met")
      case .lock: Phrase(zh: "锁定", en: "locked")
      }
    }
  }

  /// The stints at the door.
  var door: [Hours] { stretches.filter { $0.use == .door }.map(\.hours) }

  /// The shift of somebody at work.
  var shift: Shift? {
    if case .work(let shift, _, _) = kind { shift } else { nil }
  }

  /// The mark of the day, in its colour; days gone by are calmer.
  func mark(_ language: Language, isPast: Bool) -> Span {
    switch kind {
    case .open: Span("·", .faint)
    case .off: Span(Phrase(zh: "休", en: "–")[language], .faint)
    case .work(_, let mark, let kind):
      Span(mark[language], isPast ? .muted : kind == 0 ? .strong : kind == nil ? .text : .chart)
    case .away(let absence):
      Span(absence.kind.mark[language], isPast ? .muted : absence.kind == .sick ? .bad : .warning)
    }
  }
}

extension WeekCell {
  /// A cell of the week as the house keeps it.
  init(_ cell: RosterWeek.Cell, of staff: StaffID, on day: RosterWeek.Day, _ settings: Settings) {
    id = CellID(staff: staff, day: day.day)
    let (whole, parts) = (cell.absences.first { $0.hours == nil }, cell.absences.filter { $0.hours != nil })
    if let whole {
      kind = .away(whole)
    } else if let shift = cell.rostered.shift {
      let place = settings.shiftKinds.firstIndex { $0.id == shift.kind }
      kind = .work(shift, mark: place.map { settings.shiftKinds[$0].mark } ?? Phrase(both: "◦"), kind: place)
    } else {
      kind = day.isPlanned ? .off : .open
    }
    let posts = cell.rostered.posts.map { post -> Stretch in
      let place = settings.place(post.place)
      let use: Use = place?.kind == .door ? .door : post.place == .meal ? .meal : .post
      return Stretch(hours: post.hours, name: place?.name ?? Phrase(both: post.place.rawValue), use: use)
    }
    let promises = cell.appointments.map { appointment in
      let with = Phrase(both: appointment.with)
      return Stretch(hours: appointment.hours, name: .spaced(appointment.kind.name, with), use: .promise)
    }
    let away = parts.compactMap { absence in
      absence.hours.map { Stretch(hours: $0, name: absence.words, use: .away) }
    }
    stretches = (posts + promises + away).sorted { ($0.hours.from, $0.hours.to) < ($1.hours.from, $1.hours.to) }
    var flags: [Flag] = cell.conflicts.map { .conflict($0.words) }
    if !promises.isEmpty { flags.append(.promise) }
    for wish in cell.wishes where kind != .open {
      let words = settings.words(for: wish)
      flags.append(wish.isMet(by: cell.rostered, settings) ? .met(words) : .unmet(words))
    }
    flags += cell.amendments.suffix(1).map { .amended($0.words) }
    if cell.isLocked {
      flags.append(.lock(Phrase(zh: "已锁定", en: "locked")))
    } else if !cell.lockedPosts.isEmpty {
      let hours = cell.lockedPosts.map(\.hours.brief).joined(separator: " ")
      flags.append(.lock(Phrase(zh: "已锁定 \(hours)", en: "locked \(hours)")))
    }
    self.flags = flags.sorted { $0.rank < $1.rank }
  }
}

extension WeekCell.Flag {
  fileprivate var rank: Int {
    switch self {
    case .conflict: 0
    case .promise: 1
    case .unmet: 2
    case .amended: 3
    case .lock: 4
    case .met: 5
    }
  }
}

extension AbsenceKind {
  /// What stands for it in a narrow column.
  var mark: Phrase {
    switch self {
    case .leave: Phrase(zh: "假", en: "AL")
    case .sick: Phrase(zh: "病", en: "SL")
    case .other: Phrase(zh: "外", en: "A")
    }
  }
}

extension Wish {
  /// Whether what somebody is rostered for is what they wished.
  func isMet(by cell: RosterCell, _ settings: Settings) -> Bool {
    switch about {
    case .day: return (cell.shift != nil) == want
    case .shift(let kind): return (cell.shift?.kind == kind) == want
    case .door(let hours):
      let stands = cell.posts.contains { settings.place($0.place)?.kind == .door && $0.hours.overlaps(hours) }
      return stands == want
    }
  }
}

extension Amendment {
  /// Who changed it when and why.
  var words: Phrase {
    Phrase(
      zh: "\(by) \(at.day.iso.suffix(5)) \(at.time) 改：\(reason)",
      en: "changed by \(by) \(at.day.iso.suffix(5)) \(at.time): \(reason)")
  }
}
