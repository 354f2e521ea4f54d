import Supervision
import Terminal

/// The visitors who are here, and after them those who have left today.
enum VisitTable {
  /// A row a visit.
  static func table(_ visits: [Visit], _ view: PaneView) -> RowTable {
    let (state, now) = (view.state, view.now)
    func heading(_ zh: String, _ en: String) -> String { view.words(Phrase(zh: zh, en: en)) }
    func plain(_ visit: Visit) -> Style { visit.isOpen ? .text : .faint }
    var table = RowTable(rows: visits.count)
    table.add(
      least: 3, heading: heading("号", "no."),
      visits.map { visit in
        let wait = state.wait(of: visit, at: now)
        let glyph = visit.isOpen ? wait.glyph : "✓"
        let style: Style = !visit.isOpen ? .faint : wait == .attended ? .good : wait.style
        return [Span(glyph + " ", style), Span("\(visit.id)", visit.isOpen ? .muted : .faint)]
      })
    table.add(
      least: 5, align: .trailing, heading: heading("在店", "here"),
      visits.map { visit in
        let words = short(visit.stay(at: now), view)
        return [
          Span(words, visit.isOpen && visit.consultant == nil ? state.wait(of: visit, at: now).style : plain(visit))
        ]
      })
    table.add(
      rank: 4, align: .trailing, heading: heading("人", "ppl"), visits.map { [Span("\($0.people)", plain($0))] })
    table.add(
      least: 6, most: 14, heading: heading("客户", "visitor"),
      visits.map { visit in
        let name = state.customer(of: visit)
        let kind = visit.details.kind.map { view.words($0.name) } ?? "–"
        return [name.isEmpty ? Span(kind, .faint) : Span(name, visit.isOpen ? .strong : .faint)]
      })
    table.add(
      least: 6, most: 14, heading: heading("顾问", "consultant"),
      visits.map { visit in
        guard let staff = visit.consultant else {
          guard visit.isOpen else { return [Span("–", .faint)] }
          return [Span(heading("待接待", "unattended"), state.wait(of: visit, at: now).style)]
        }
        return [Span(view.words(state.name(of: staff)), plain(visit))]
      })
    table.add(
      rank: 2, most: 10, heading: heading("来意", "purpose"),
      visits.map { [Span($0.details.purpose.map { view.words(state.name(of: $0)) } ?? "", plain($0))] })
    table.add(
      rank: 1, heading: heading("级", "lv"),
      visits.map { [Span(state.level(of: $0)?.rawValue ?? "", $0.isOpen ? .accent : .faint)] })
    table.add(
      rank: 1, least: visits.isEmpty ? 0 : state.settings.visits.steps.count, heading: heading("十步骤", "ten steps"),
      visits.map { StepFlags.spans($0, view) })
    table.add(
      rank: 3, least: 6, most: 24, heading: heading("现况", "standing"),
      visits.map { visit in
        if let end = visit.end {
          return [Span("\(view.words(state.name(of: end.result))) \(end.at.time)", .faint)]
        }
        guard let drive = visit.drive else { return [Span(state.model(of: visit), .muted)] }
        let isLate = drive.late(at: now, limit: state.settings.visits.drive) != nil
        return [Span(view.words(drive.words(at: now)), isLate ? .bad : drive.isOver ? .muted : .info)]
      })
    return table
  }

  /// Minutes as shortly as they can be read: `47`, `1:05`.
  private static func short(_ minutes: Minutes, _ view: PaneView) -> String {
    minutes.count < 60
      ? view.words(minutes.words)
      : "\(minutes.count / 60):" + (minutes.count % 60 < 10 ? "0" : "") + "\(minutes.count % 60)"
  }
}

/// The ten steps of a visit on one line.
enum StepFlags {
  /// The key of a step reached, a dot for one not, `!` for one to be signed, `✗` for one refused.
  static func spans(_ visit: Visit, _ view: PaneView) -> [Span] {
    view.state.settings.visits.steps.map { step in
      switch visit.mark(of: step.id) {
      case .done?: Span(step.key, visit.isOpen ? .good : .faint)
      case .signed?: Span(step.key, visit.isOpen ? .good.bold() : .faint)
      case .asked?: Span("!", visit.isOpen ? .warning.bold() : .faint)
      case .refused?: Span("✗", visit.isOpen ? .bad : .faint)
      case nil: Span("·", .faint)
      }
    }
  }
}

/// What waits for the supervisor.
enum SigningTable {
  /// A row a signature.
  static func table(_ signings: [Signing], _ view: PaneView) -> RowTable {
    func heading(_ zh: String, _ en: String) -> String { view.words(Phrase(zh: zh, en: en)) }
    func value(_ signing: Signing, _ key: String) -> String { signing.fields.first { $0.key == key }?.value ?? "" }
    var table = RowTable(rows: signings.count)
    table.add(
      least: 8, most: 24, heading: heading("待签", "to sign"),
      signings.map {
        [
          Span($0.obstacle == nil ? "○ " : "! ", $0.obstacle == nil ? .good : .warning),
          Span(view.words($0.title), .strong),
        ]
      })
    table.add(
      least: 5, align: .trailing, heading: heading("已等", "waits"),
      signings.map { [Span(view.words($0.asked.instant.minutes(to: view.now.instant).words), .muted)] })
    table.add(least: 6, most: 14, heading: heading("客户", "customer"), signings.map { [Span(value($0, "customer"))] })
    table.add(
      rank: 1, least: 6, most: 14, heading: heading("顾问", "consultant"),
      signings.map { [Span(value($0, "consultant"))] })
    table.add(
      rank: 2, least: 8, most: 40, heading: heading("内容", "what"),
      signings.map { signing in
        if let obstacle = signing.obstacle { return [Span(view.words(obstacle.words), .warning)] }
        return [Span(value(signing, "reason") + value(signing, "car"), .muted)]
      })
    return table
  }
}

/// Whom to follow up.
enum CardTable {
  /// A row a card.
  static func table(_ cards: [Card], _ view: PaneView) -> RowTable {
    let today = view.state.businessDay(of: view.now)
    func heading(_ zh: String, _ en: String) -> String { view.words(Phrase(zh: zh, en: en)) }
    var table = RowTable(rows: cards.count)
    table.add(least: 4, heading: heading("号", "no."), cards.map { [Span("\($0.id)", .muted)] })
    table.add(least: 2, heading: heading("级", "lv"), cards.map { [Span($0.details.level.rawValue, .accent)] })
    table.add(least: 6, most: 16, heading: heading("客户", "customer"), cards.map { [Span($0.details.name, .strong)] })
    table.add(
      least: 6, align: .trailing, heading: heading("回访", "due"),
      cards.map { card in
        let days = today.number - (card.details.next?.day ?? today).number
        return days == 0
          ? [Span(heading("今天", "today"), .info)]
          : [Span(view.words(Phrase(zh: "逾期 \(days) 天", en: "\(days) d over")), days > 3 ? .bad : .warning)]
      })
    table.add(
      rank: 1, least: 6, most: 14, heading: heading("顾问", "consultant"),
      cards.map { [Span($0.details.consultant.map { view.words(view.state.name(of: $0)) } ?? "")] })
    table.add(rank: 2, least: 11, heading: heading("电话", "phone"), cards.map { [Span($0.details.phone, .muted)] })
    table.add(rank: 3, most: 16, heading: heading("车型", "model"), cards.map { [Span($0.details.model, .muted)] })
    table.add(rank: 4, most: 30, heading: heading("目的", "aim"), cards.map { [Span($0.details.aim, .muted)] })
    return table
  }
}
