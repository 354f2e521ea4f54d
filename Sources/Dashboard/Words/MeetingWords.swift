import Supervision

extension Showroom {
  /// What happened in a meeting, in a few words.
  func words(for event: MeetingEvent) -> Phrase {
    switch event {
    case .started(_, let agenda, _):
      return Phrase(zh: "\(agenda.name.zh)开始", en: "\(agenda.name.en.lowercased()) begins")
    case .turned(let id, let page):
      let item = state.meetings[id].flatMap { $0.items.indices.contains(page) ? $0.items[page].name : nil }
      return .spaced(Phrase(zh: "会议 \(page + 1)", en: "meeting, item \(page + 1)"), item ?? .empty)
    case .noted(_, _, .note, let text): return Phrase(zh: "会议要点：\(text)", en: "noted: \(text)")
    case .noted(_, _, .decision, let text): return Phrase(zh: "决议：\(text)", en: "decided: \(text)")
    case .noted(_, _, .action(_, let owner, let due), let text):
      return Phrase(zh: "\(owner) \(due) 前：\(text)", en: "\(owner) by \(due): \(text)")
    case .ended(let id):
      let name = state.meetings[id]?.name ?? Phrase(zh: "会议", en: "Meeting")
      return Phrase(zh: "\(name.zh)结束，纪要已写好", en: "\(name.en.lowercased()) over; its minutes are written")
    case .forecast(_, let staff, let orders, let deliveries):
      return .spaced(
        state.name(of: staff),
        Phrase(zh: "预测订单 \(orders) 交车 \(deliveries)", en: "expects \(orders) orders, \(deliveries) deliveries"))
    case .sentUp(_, let orders, let deliveries):
      return Phrase(
        zh: "预测已上报：订单 \(orders)，交车 \(deliveries)", en: "forecast sent up: \(orders) orders, \(deliveries) deliveries")
    case .recognised(_, let staff, let reason, _):
      return Phrase(
        zh: "认可\(state.name(of: staff).zh)：\(reason)", en: "recognised \(state.name(of: staff).en): \(reason)")
    }
  }
}
