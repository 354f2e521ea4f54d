import Supervision
import Terminal

/// The channels' sheets 渠道登记表: with the whole window, Traffic shows one at a time, its ratios under it.
enum SheetPage {
  /// Who is counted without a name, then the lines, the latest first.
  static func rows(_ channel: ChannelID, _ state: ShowroomState, at now: Moment) -> [RowID] {
    let day = state.businessDay(of: now)
    let kind = SheetKind(channel)
    let unnamed = kind == .event || state.unnamed(by: channel, on: day) == 0 ? [] : [RowID.unnamed(channel)]
    return unnamed + lines(channel, state, at: now).map { .sheet($0.id) }
  }

  /// The lines shown: those of today, leads of before that still wait, and all days out at hand.
  static func lines(_ channel: ChannelID, _ state: ShowroomState, at now: Moment) -> [SheetLine] {
    let today = state.businessDay(of: now)
    switch SheetKind(channel) {
    case .event?:
      return state.sheets.lines.values.filter { $0.channel == channel }.sorted {
        (state.sheetDay(of: $1), $1.id) < (state.sheetDay(of: $0), $0.id)
      }
    case .web?:
      let waiting = state.unansweredLeads.filter { $0.channel == channel && state.sheetDay(of: $0) < today }
      return waiting + state.sheetLines(of: channel, on: today)
    case .call?, nil: return state.sheetLines(of: channel, on: today)
    }
  }

  static func draw(_ screen: inout Screen, _ view: PaneView, _ channel: ChannelID) {
    let lines = lines(channel, view.state, at: view.now)
    let rows = view.sight.rows(of: .traffic)
    let selection = view.selection.flatMap(rows.firstIndex)
    let inner = screen.bounds.inset(by: 1)
    let sums = SheetSums(channel: channel, view: view)
    let (head, body) = inner.cutTop(1)
    let ratios = sums.lines(width: inner.width - 2)
    let (list, rest) = body.cutTop(max(body.height - ratios.count - 1, 3))
    let window = ListWindow(count: rows.count, selection: selection, height: max(list.height - 1, 0), offset: view.top)
    TrafficPane.frame(view, detail: sums.detail, scroll: window.thumb).draw(&screen, in: screen.bounds)
    screen.put(tabs(view, channel, width: head.width - 2), at: Point(x: head.x + 1, y: head.y), width: head.width - 1)
    if rows.isEmpty {
      TrafficPane.drawEmpty(&screen, in: list, view.nothingFound(in: .traffic) ?? nothing(channel, view))
    } else {
      TrafficPane.drawTable(
        &screen, view, SheetTable.table(rows, lines, view), window: window, selection: selection, in: list, headed: true
      )
    }
    guard rest.height > 1 else { return }
    screen.put(
      String(repeating: "─", count: max(rest.width - 2, 0)), at: Point(x: rest.x + 1, y: rest.y), style: .faint)
    for (row, line) in ratios.prefix(rest.height - 1).enumerated() {
      screen.put(line, at: Point(x: rest.x + 1, y: rest.y + 1 + row), width: rest.width - 2)
    }
  }

  /// The channels with sheets, how many stand on each today, and the key that turns them.
  private static func tabs(_ view: PaneView, _ channel: ChannelID, width: Int) -> [Span] {
    let today = view.state.businessDay(of: view.now)
    let tabs = sheetChannels(view.state).flatMap { one -> [Span] in
      let count = view.state.sheetLines(of: one.id, on: today).count
      let text = " \(view.words(one.name))\(count > 0 ? " \(count)" : "") "
      return [Span(text, one.id == channel ? .badge : count == 0 ? .faint : .muted)]
    }
    let key = [Span("  f", .key), Span(view.words(Phrase(zh: " 换渠道", en: " next channel")), .muted)]
    let search = [Span("  &", .key), Span(view.words(Phrase(zh: " 查客户", en: " customers")), .muted)]
    return .longest(of: [tabs + key + search, tabs + key, tabs], in: width)
  }

  /// The channels that keep a sheet.
  static func sheetChannels(_ state: ShowroomState) -> [Channel] {
    state.settings.channels.filter { SheetKind($0.id) != nil }
  }

  /// The channel after one, round and round; after the last comes the pane of all channels.
  static func next(_ channel: ChannelID?, _ state: ShowroomState) -> ChannelID? {
    let all = sheetChannels(state).map(\.id)
    guard let place = channel.flatMap(all.firstIndex) else { return all.first }
    return place + 1 < all.count ? all[place + 1] : nil
  }

  private static func nothing(_ channel: ChannelID, _ view: PaneView) -> [[Span]] {
    let (none, how): (Phrase, Phrase) =
      switch SheetKind(channel) {
      case .web?:
        (
          Phrase(zh: "今天还没有网络线索", en: "No web lead today"),
          Phrase(zh: "登记一条线索，同时计数", en: "writes a lead down and counts it")
        )
      case .event?:
        (
          Phrase(zh: "最近没有活动", en: "No event lately"), Phrase(zh: "登记一场活动", en: "writes an event down")
        )
      case .call?, nil:
        (
          Phrase(zh: "今天还没有来电", en: "No call today"), Phrase(zh: "登记一个来电，同时计数", en: "writes a call down and counts it")
        )
      }
    return [[Span(view.words(none))], [Span("n ", .key), Span(view.words(how), .muted)]]
  }
}

/// The sums of a channel's sheet, each with what it is made of (domain.md §3).
struct SheetSums {
  let channel: ChannelID
  let view: PaneView

  private var today: SheetRatios {
    let state = view.state
    guard SheetKind(channel) == .event else {
      return state.sheetRatios(of: channel, on: state.businessDay(of: view.now))
    }
    return SheetRatios(SheetPage.lines(channel, state, at: view.now))
  }

  /// How many are on it, for the border.
  var detail: [Span] {
    let sums = today
    let unnamed = sums.unnamed > 0 && SheetKind(channel) != .event
    return [Span("\(sums.lines)", .strong), Span(view.words(Phrase(zh: " 条", en: " lines")), .muted)]
      + (unnamed
        ? [Span(view.words(Phrase(zh: "，\(sums.unnamed) 未登记", en: ", \(sums.unnamed) without a name")), .warning)] : [])
  }

  /// The ratios side by side, as many lines as they need.
  func lines(width: Int) -> [[Span]] {
    var lines: [[Span]] = []
    for part in parts {
      let next = part + [Span("   ")]
      if let last = lines.last, last.cells + next.cells <= width {
        lines[lines.count - 1] = last + next
      } else {
        lines.append(next)
      }
    }
    return lines
  }

  private func share(_ zh: String, _ en: String, _ part: Int, _ whole: Int, _ of: Phrase) -> [Span] {
    [
      Span(view.words(Phrase(zh: zh, en: en)) + " ", .muted), Span(Share.text(part, of: whole), .strong),
      Span(" \(part)/\(whole) \(view.words(of))", .faint),
    ]
  }

  private func count(_ zh: String, _ en: String, _ number: String) -> [Span] {
    [Span(view.words(Phrase(zh: zh, en: en)) + " ", .muted), Span(number, .strong)]
  }

  private var parts: [[Span]] {
    let sums = today
    switch SheetKind(channel) {
    case .call?, nil:
      return [
        share("留档率", "contact", sums.contactsLeft, sums.lines, Phrase(zh: "留电话÷来电", en: "left ÷ calls")),
        share("建卡率", "cards", sums.cards, sums.lines, Phrase(zh: "有卡÷来电", en: "carded ÷ calls")),
        share("邀约率", "invited", sums.invited, sums.lines, Phrase(zh: "邀约÷来电", en: "invited ÷ calls")),
      ]
    case .web?:
      let answer = sums.meanAnswer.map { view.words($0.words) } ?? "--"
      return [
        count("平均响应", "mean answer", answer),
        share("响应率", "answered", sums.answered, sums.lines, Phrase(zh: "已联系÷线索", en: "answered ÷ leads")),
        share("有效率", "valid", sums.cards, sums.lines, Phrase(zh: "建卡÷线索", en: "cards ÷ leads")),
        share("无意向", "no intent", sums.noIntent, sums.lines, Phrase(zh: "÷线索", en: "÷ leads")),
        count("已在档", "on file", "\(sums.onFile)"), count("待定", "waiting", "\(sums.waiting)"),
      ]
    case .event?:
      let cost = sums.cards == 0 ? "--" : "¥\(sums.cost / sums.cards)"
      return [
        count("接触", "contacts", "\(sums.contacts)"),
        share("留档率", "contact", sums.contactsLeft, sums.contacts, Phrase(zh: "留档÷接触", en: "left ÷ contacts")),
        share("建卡率", "cards", sums.cards, sums.contactsLeft, Phrase(zh: "建卡÷留档", en: "cards ÷ left")),
        share("邀约率", "invited", sums.invited, sums.contacts, Phrase(zh: "邀约÷接触", en: "invited ÷ contacts")),
        count("订单", "orders", "\(sums.orders)"), count("每卡费用", "cost a card", cost),
      ]
    }
  }
}
