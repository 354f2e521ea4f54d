import Supervision
import Terminal

/// The lines of a sheet in the columns of its kind (domain.md §3).
enum SheetTable {
  static func table(_ rows: [RowID], _ lines: [SheetLine], _ view: PaneView) -> RowTable {
    let byID = Dictionary(uniqueKeysWithValues: lines.map { ($0.id, $0) })
    let shown = rows.map { row -> SheetLine? in if case .sheet(let id) = row { byID[id] } else { nil } }
    let columns = Columns(view: view, lines: shown)
    switch lines.first.flatMap({ SheetKind($0.channel) }) ?? rows.first.flatMap(kind) {
    case .web?: return columns.web
    case .event?: return columns.event
    case .call?, nil: return columns.call
    }
  }

  private static func kind(of row: RowID) -> SheetKind? {
    if case .unnamed(let channel) = row { SheetKind(channel) } else { nil }
  }

  private struct Columns {
    let view: PaneView
    let lines: [SheetLine?]

    private func words(_ zh: String, _ en: String) -> String { view.words(Phrase(zh: zh, en: en)) }
    private func name(_ text: String) -> String { view.lens.masksCustomers ? Masked.name(text) : text }
    private func phone(_ text: String) -> String { view.lens.masksCustomers ? Masked.phone(text) : text }
    private func person(_ id: StaffID?) -> String { id.map { view.words(view.state.name(of: $0)) } ?? "" }

    private func cells(_ make: (SheetLine) -> Span) -> [[Span]] { lines.map { $0.map { [make($0)] } ?? [] } }

    /// Number and time; of those counted without a name, how many.
    private func begin(_ table: inout RowTable) {
      table.add(
        least: 5, heading: words("时间", "time"),
        lines.map { line in
          guard let line else { return [Span("  ○  ", .warning)] }
          let isToday = view.state.businessDay(of: line.received) == view.state.businessDay(of: view.now)
          let text = isToday ? line.received.time.text : String(line.received.day.iso.dropFirst(5))
          return [Span(text, isToday ? .text : .warning)]
        })
    }

    private func customer(_ table: inout RowTable) {
      let today = view.state.businessDay(of: view.now)
      table.add(
        least: 8, wanted: 18, most: lines.contains(nil) ? 60 : 18, spills: true, heading: words("客户", "customer"),
        lines.map { line in
          guard let line else {
            let count = view.lens.sheet.map { view.state.unnamed(by: $0, on: today) } ?? 0
            return [
              Span(words("\(count) 位已计数、未登记，", "\(count) counted, no name yet: "), .warning), Span("e ", .key),
              Span(words("补登记", "writes one down"), .muted),
            ]
          }
          let text = name(line.entry.name)
          return [text.isEmpty ? Span("–", .faint) : Span(text, .strong)]
        })
      table.add(least: 11, most: 15, heading: words("电话", "phone"), cells { Span(phone($0.entry.phone), .text) })
      table.add(rank: 1, least: 6, most: 14, heading: words("车型", "model"), cells { Span($0.entry.model, .muted) })
    }

    private func end(_ table: inout RowTable) {
      table.add(
        rank: 1, least: 6, most: 14, heading: words("顾问", "consultant"),
        cells { Span(person($0.entry.consultant), .text) })
      table.add(
        rank: 1, least: 4, heading: words("卡", "card"), cells { Span($0.card.map { "\($0)" } ?? "", .accent) })
      table.add(rank: 6, least: 3, heading: words("号", "no."), cells { Span("\($0.id)", .faint) })
    }

    var call: RowTable {
      var table = RowTable(rows: lines.count)
      func call(_ make: (PhoneCall) -> Span) -> [[Span]] {
        lines.map { line in if case .call(let call)? = line?.entry { [make(call)] } else { [] } }
      }
      begin(&table)
      customer(&table)
      table.add(
        rank: 1, least: 2, heading: words("级", "lv"), call { Span($0.level?.rawValue ?? "", .accent) })
      table.add(
        rank: 3, least: 6, most: 10, heading: words("来源", "source"),
        call { Span($0.source.map { view.words(view.state.name(of: $0)) } ?? "", .muted) })
      table.add(rank: 4, least: 8, most: 24, heading: words("咨询", "asked about"), call { Span($0.asked, .muted) })
      table.add(
        rank: 2, least: 5, heading: words("邀约", "invited"),
        call { Span($0.invitedFor.map { String($0.iso.dropFirst(5)) } ?? "", .good) })
      table.add(rank: 4, least: 8, most: 20, heading: words("结果", "result"), call { Span($0.result, .muted) })
      table.add(
        rank: 5, least: 6, most: 12, heading: words("接听", "taken by"), call { Span(person($0.takenBy), .faint) })
      end(&table)
      return table
    }

    var web: RowTable {
      var table = RowTable(rows: lines.count)
      begin(&table)
      table.add(
        rank: 2, least: 6, most: 10, heading: words("平台", "platform"),
        lines.map { line in if case .lead(let lead)? = line?.entry { [Span(lead.platform, .muted)] } else { [] } })
      customer(&table)
      table.add(
        least: 6, align: .trailing, heading: words("响应", "answer"),
        cells { line in
          guard let minutes = line.answer(at: view.now) else { return Span("–", .faint) }
          let isLate = minutes >= view.state.settings.sheets.answer
          let text = (line.contacted == nil ? "◐ " : "") + view.words(minutes.words)
          return Span(text, line.contacted == nil ? (isLate ? .breached : .warning) : isLate ? .bad : .good)
        })
      table.add(
        least: 6, most: 14, heading: words("结果", "result"),
        cells { line in
          let style: Style =
            switch line.result {
            case .waiting: .warning
            case .validCard: .good
            case .onFile: .info
            case .noIntent: .muted
            }
          return Span(view.words(view.state.words(for: line.result)), style)
        })
      end(&table)
      return table
    }

    var event: RowTable {
      var table = RowTable(rows: lines.count)
      func event(_ make: (OffSiteEvent) -> Span) -> [[Span]] {
        lines.map { line in if case .event(let event)? = line?.entry { [make(event)] } else { [] } }
      }
      func number(_ count: Int) -> Span { Span("\(count)", count == 0 ? .faint : .text) }
      table.add(least: 10, heading: words("日期", "day"), event { Span($0.day.iso, .text) })
      table.add(least: 8, most: 28, heading: words("地点", "place"), event { Span($0.place, .strong) })
      table.add(rank: 1, least: 6, most: 14, heading: words("负责人", "leader"), event { Span(person($0.leader), .text) })
      table.add(
        rank: 4, least: 3, most: 30, heading: words("同行", "with"),
        event { Span($0.consultants.map { person($0) }.joined(separator: " "), .muted) })
      table.add(align: .trailing, heading: words("接触", "met"), event { number($0.contacts) })
      table.add(align: .trailing, heading: words("留档", "left"), event { number($0.contactsLeft) })
      table.add(align: .trailing, heading: words("建卡", "cards"), event { number($0.cards) })
      table.add(align: .trailing, heading: words("邀约", "invited"), event { number($0.invited) })
      table.add(align: .trailing, heading: words("订单", "orders"), event { number($0.orders) })
      table.add(
        rank: 2, align: .trailing, heading: words("费用", "cost"),
        event { Span($0.cost == 0 ? "" : "¥\($0.cost)", .muted) })
      table.add(rank: 6, least: 3, heading: words("号", "no."), cells { Span("\($0.id)", .faint) })
      return table
    }
  }
}
