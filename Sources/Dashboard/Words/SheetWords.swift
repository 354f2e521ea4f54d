import Supervision

extension Showroom {
  /// What happened to a line of a sheet, in a few words.
  func words(for event: SheetEvent) -> Phrase {
    let id = event.sheet
    switch event {
    case .opened(_, let channel, let entry):
      return .spaced(Phrase(both: "\(id)"), state.name(of: channel), Phrase(both: entry.name))
    case .edited(_, let entry):
      return .spaced(Phrase(zh: "\(id) 已修改", en: "\(id) put right:"), Phrase(both: entry.name))
    case .contacted: return Phrase(zh: "\(id) 已联系客户", en: "\(id) answered")
    case .resolved(_, let result): return .spaced(Phrase(both: "\(id)"), state.words(for: result))
    case .carded(_, let card): return .spaced(Phrase(both: "\(id)"), .arrow, Phrase(both: "\(card)"))
    }
  }
}
