import Supervision
import Terminal

/// Everything known about one row, with the keys that act on it.
struct CardLayer: Sendable {
  /// What it is about.
  enum Subject: Hashable, Sendable {
    case complaint(ComplaintID)
    /// Everything the customer of a complaint complained about.
    case customer(ComplaintID)
    case duty(DutyKey)
    case visit(VisitID)
    case signing(SigningID)
    case card(CardID)
    /// The minutes of a meeting.
    case minutes(MeetingID)

    /// Its row on the Visits board; nil for anything else.
    var visitRow: RowID? {
      switch self {
      case .visit(let id): .visit(id)
      case .signing(let id): .signing(id)
      case .card(let id): .card(id)
      case .complaint, .customer, .duty, .minutes: nil
      }
    }
  }

  /// What it is about.
  let subject: Subject
  /// Rows scrolled down.
  var scroll = 0

  /// Where its keys go.
  var spot: Spot {
    switch subject {
    case .complaint(let id), .customer(let id): Spot(pane: .complaints, row: .complaint(id), isCard: true)
    case .duty(let key): Spot(pane: .today, row: .duty(key), isCard: true)
    case .minutes(let id): Spot(pane: .meeting, row: .meeting(id), isCard: true)
    case .visit, .signing, .card: Spot(pane: .visits, row: subject.visitRow, isCard: true)
    }
  }

  /// Whether what it is about still exists.
  func isAbout(_ state: ShowroomState) -> Bool {
    switch subject {
    case .complaint(let id), .customer(let id): state.complaints[id] != nil
    case .duty: true
    case .visit(let id): state.visits[id] != nil
    case .signing(let id): state.signing(id) != nil
    case .card(let id): state.cards[id] != nil
    case .minutes(let id): state.meetings[id] != nil
    }
  }

  /// Draws the card over the board.
  func draw(_ screen: inout Screen, _ sight: Sight, _ language: Language, hints: [Action], _ keys: KeyMap) {
    let width = min(74, max(screen.size.columns - 6, 1))
    let card: (title: String, detail: [Span], lines: [[Span]])
    switch subject {
    case .complaint(let id):
      guard let complaint = sight.state.complaints[id] else { return }
      card = ComplaintRecord(complaint: complaint, sight: sight, language: language).contents(width: width)
    case .customer(let id):
      guard let complaint = sight.state.complaints[id] else { return }
      card = CustomerHistory(complaint: complaint, sight: sight, language: language).contents(width: width)
    case .duty(let key):
      card = DutyCard(key: key, sight: sight, language: language).contents(width: width)
    case .minutes(let id):
      guard let meeting = sight.state.meetings[id] else { return }
      card = MinutesCard(meeting: meeting, sight: sight, language: language).contents(width: width)
    case .visit, .signing, .card:
      guard let row = subject.visitRow else { return }
      let view = PaneView(
        sight: sight, language: language, isFocused: true, isZoomed: false, selection: row)
      let lines = VisitsBoard.lines(about: row, view, width: width)
      card = (view.words(VisitsBoard.title), [], lines)
    }
    let rows = min(card.lines.count, max(screen.size.rows - 4, 1))
    var overlay = Overlay(card.title, inside: Size(columns: width, rows: rows), detail: card.detail)
    overlay.box.foot = CardLayer.foot(hints, keys, language, width: width)
    let first = min(scroll, max(card.lines.count - rows, 0))
    if card.lines.count > rows {
      overlay.box.scroll = ScrollThumb(offset: first, visible: rows, count: card.lines.count)
    }
    overlay.draw(&screen) { screen in
      for (row, line) in card.lines.dropFirst(first).prefix(screen.size.rows).enumerated() {
        screen.put(line, at: Point(x: 0, y: row))
      }
    }
  }

  /// Moves the visible part, as far as there is something to see.
  mutating func scroll(by step: Int) {
    scroll = min(max(scroll + step, 0), 10_000)
  }

  private static func foot(_ hints: [Action], _ keys: KeyMap, _ language: Language, width: Int) -> [Span] {
    var spans: [Span] = []
    var used = 0
    for action in hints {
      let entry = CommandTable.entry(action)
      let key = keys.label(of: action)
      used += TextWidth.cells(key) + TextWidth.cells(entry.short[language]) + 3
      guard used <= width else { break }
      spans += [Span((spans.isEmpty ? "" : "  ") + key, .key), Span(" " + entry.short[language], .muted)]
    }
    return spans
  }
}
