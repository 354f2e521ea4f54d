import Journal
import Supervision
import Terminal

/// The lines of the channels' sheets as tables with their ratios, or as JSON.
enum SheetList {
  static let discussion = """
    JSON: an array of {channel, unnamed, lines, ratios}: unnamed counts who stands on no line yet; lines is an array of \
    {number, received, name, phone, model, consultant, card} with, for calls, {source, asked, level, invited, result, \
    takenBy}, for leads {platform, contacted, answerMinutes, result}, for events {day, consultants, contacts, left, cards, \
    invited, orders, cost}, name being the place; ratios is {lines, contacts, contactsLeft, cards, invited, orders, cost, \
    answered, answerMinutes, noIntent, onFile, waiting}. Times are RFC 3339, what is not known is null.
    """

  static func say(_ channels: [ChannelID], _ look: Desk.Look, isMasked: Bool, isJSON: Bool, at desk: Desk) throws {
    let (state, now) = (look.state, look.now)
    let today = state.businessDay(of: now)
    let sheets = channels.map { channel -> (ChannelID, [SheetLine]) in
      guard SheetKind(channel) == .event else { return (channel, state.sheetLines(of: channel, on: today)) }
      let lines = state.sheets.lines.values.filter { $0.channel == channel }
      return (channel, lines.sorted { (state.sheetDay(of: $1), $1.id) < (state.sheetDay(of: $0), $0.id) })
    }
    if isJSON {
      let list = sheets.map { channel, lines -> PropertyList in
        let unnamed = SheetKind(channel) == .event ? 0 : state.unnamed(by: channel, on: today)
        return [
          "channel": .string(channel.rawValue), "unnamed": PropertyList(unnamed),
          "lines": .array(lines.map { $0.json(state, at: now, masked: isMasked) }),
          "ratios": SheetRatios(lines, unnamed: unnamed).json,
        ]
      }
      return desk.say(json: .array(list))
    }
    for (channel, lines) in sheets {
      let unnamed = SheetKind(channel) == .event ? 0 : state.unnamed(by: channel, on: today)
      desk.say(
        "\(desk.words(state.name(of: channel)))  \(desk.words(SheetRatios(lines, unnamed: unnamed).words(channel)))")
      if !lines.isEmpty { desk.say(table(lines, channel, state, now, isMasked, desk).text(in: desk.language)) }
    }
  }

  private static func table(
    _ lines: [SheetLine], _ channel: ChannelID, _ state: ShowroomState, _ now: Moment, _ isMasked: Bool, _ desk: Desk
  ) -> TextTable {
    func person(_ id: StaffID?) -> String { id.map { desk.words(state.name(of: $0)) } ?? "" }
    let isEvent = SheetKind(channel) == .event
    var table = TextTable(
      isEvent
        ? [
          .init(zh: "号", en: "no."), .init(zh: "日期", en: "day"), .init(zh: "地点", en: "place"),
          .init(zh: "负责人", en: "leader"), .init(zh: "接触", en: "met", align: .trailing),
          .init(zh: "留档", en: "left", align: .trailing), .init(zh: "建卡", en: "cards", align: .trailing),
          .init(zh: "邀约", en: "invited", align: .trailing), .init(zh: "订单", en: "orders", align: .trailing),
          .init(zh: "费用", en: "cost", align: .trailing),
        ]
        : [
          .init(zh: "号", en: "no."), .init(zh: "时间", en: "time"), .init(zh: "客户", en: "customer"),
          .init(zh: "电话", en: "phone"), .init(zh: "车型", en: "model"), .init(zh: "顾问", en: "consultant"),
          .init(zh: "卡", en: "card"),
          SheetKind(channel) == .web
            ? .init(zh: "响应", en: "answer", align: .trailing) : .init(zh: "邀约", en: "invited"),
          .init(zh: "结果", en: "result"),
        ])
    for line in lines {
      let (name, phone) = (line.entry.name, line.entry.phone)
      let first = [
        "\(line.id)", line.received.time.text, isMasked ? Masked.name(name) : name,
        isMasked ? Masked.phone(phone) : phone, line.entry.model, person(line.entry.consultant),
        line.card.map { "\($0)" } ?? "",
      ]
      switch line.entry {
      case .call(let call): table.add(first + [call.invitedFor?.iso ?? "", call.result])
      case .lead:
        let answer = line.answer(at: now).map { (line.contacted == nil ? "◐ " : "") + desk.words($0.words) } ?? ""
        table.add(first + [answer, desk.words(state.words(for: line.result))])
      case .event(let event):
        table.add([
          "\(line.id)", event.day.iso, event.place, person(event.leader), "\(event.contacts)", "\(event.contactsLeft)",
          "\(event.cards)", "\(event.invited)", "\(event.orders)", "\(event.cost)",
        ])
      }
    }
    return table
  }
}

extension SheetRatios {
  /// In a line, each with its parts.
  fileprivate func words(_ channel: ChannelID) -> Phrase {
    func share(_ zh: String, _ en: String, _ part: Int, _ whole: Int) -> Phrase {
      Phrase(zh: "\(zh) \(Share.text(part, of: whole))", en: "\(en) \(Share.text(part, of: whole))")
    }
    var parts = [Phrase(zh: "\(lines) 条", en: "\(lines) lines")]
    switch SheetKind(channel) {
    case .web?:
      parts.append(
        Phrase(zh: "平均响应 \(meanAnswer?.words.zh ?? "--")", en: "mean answer \(meanAnswer?.words.en ?? "--")"))
      parts += [
        share("响应率", "answered", answered, lines), share("有效率", "valid", cards, lines),
        Phrase(zh: "待定 \(waiting)", en: "waiting \(waiting)"),
      ]
    case .event?:
      parts += [
        share("留档率", "contact", contactsLeft, contacts), share("建卡率", "cards", cards, contactsLeft),
        share("邀约率", "invited", invited, contacts), Phrase(zh: "订单 \(orders)", en: "orders \(orders)"),
      ]
    case .call?, nil:
      parts += [
        share("留档率", "contact", contactsLeft, lines), share("建卡率", "cards", cards, lines),
        share("邀约率", "invited", invited, lines),
      ]
    }
    if unnamed > 0 { parts.append(Phrase(zh: "未登记 \(unnamed)", en: "\(unnamed) counted without a name")) }
    return Phrase(
      zh: parts.map(\.zh).joined(separator: "，"), en: parts.map(\.en).joined(separator: ", "))
  }

  fileprivate var json: PropertyList {
    [
      "lines": PropertyList(lines), "contacts": PropertyList(contacts), "contactsLeft": PropertyList(contactsLeft),
      "cards": PropertyList(cards), "invited": PropertyList(invited), "orders": PropertyList(orders),
      "cost": PropertyList(cost), "answered": PropertyList(answered), "noIntent": PropertyList(noIntent),
      "answerMinutes": PropertyList(optional: meanAnswer.map { PropertyList($0.count) }),
      "onFile": PropertyList(onFile), "waiting": PropertyList(waiting),
    ]
  }
}

extension SheetLine {
  fileprivate func json(_ state: ShowroomState, at now: Moment, masked: Bool) -> PropertyList {
    func text(_ value: String) -> PropertyList { PropertyList(optional: value.isEmpty ? nil : .string(value)) }
    func person(_ id: StaffID?) -> PropertyList { text(id.map { state.person($0)?.name ?? "\($0.rawValue)" } ?? "") }
    var list: [(String, PropertyList)] = [
      ("number", PropertyList(id.rawValue)), ("received", PropertyList(received)),
      ("name", text(masked ? Masked.name(entry.name) : entry.name)),
      ("phone", text(masked ? Masked.phone(entry.phone) : entry.phone)), ("model", text(entry.model)),
      ("consultant", person(entry.consultant)),
      ("card", PropertyList(optional: card.map { PropertyList($0.rawValue) })),
    ]
    switch entry {
    case .call(let call):
      list += [
        ("source", text(call.source?.rawValue ?? "")), ("asked", text(call.asked)),
        ("level", text(call.level?.rawValue ?? "")), ("invited", text(call.invitedFor?.iso ?? "")),
        ("result", text(call.result)), ("takenBy", person(call.takenBy)),
      ]
    case .lead(let lead):
      list += [
        ("platform", text(lead.platform)),
        ("contacted", PropertyList(optional: contacted.map { PropertyList($0) })),
        ("answerMinutes", PropertyList(optional: answer(at: now).map { PropertyList($0.count) })),
        ("result", .string(result.code)),
      ]
    case .event(let event):
      list += [
        ("day", .string(event.day.iso)), ("consultants", .array(event.consultants.map { person($0) })),
        ("contacts", PropertyList(event.contacts)), ("left", PropertyList(event.contactsLeft)),
        ("cards", PropertyList(event.cards)), ("invited", PropertyList(event.invited)),
        ("orders", PropertyList(event.orders)), ("cost", PropertyList(event.cost)),
      ]
    }
    return .dictionary(PropertyList.Entries(list))
  }
}
