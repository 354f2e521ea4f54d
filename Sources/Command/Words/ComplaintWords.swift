import Supervision

extension ComplaintEvent {
  func words(in state: ShowroomState) -> Phrase {
    let id = complaint
    switch self {
    case .opened(_, _, let details):
      let kind = state.settings.complaints.kind(details.kind)?.name ?? Phrase(both: details.kind.rawValue)
      return Phrase(
        zh: "\(id) 受理:\(details.customer)(\(kind.zh),\(details.grade.name.zh))",
        en: "\(id) opened: \(details.customer) (\(kind.en), \(details.grade.name.en))")
    case .edited: return Phrase(zh: "\(id) 已更正", en: "\(id) put right")
    case .advanced(_, let step, _): return Phrase(zh: "\(id) \(step.name.zh)", en: "\(id) \(step.name.en)")
    case .routed(_, let department, let owner, _):
      let name = state.settings.complaints.department(department)?.name ?? Phrase(both: department.rawValue)
      return Phrase(
        zh: "\(id) 转\(name.zh)" + (owner.isEmpty ? "" : ",\(owner)负责"),
        en: "\(id) routed to \(name.en)" + (owner.isEmpty ? "" : ", \(owner)"))
    case .rated(_, let marks, _): return Phrase(zh: "\(id) 满意度 \(marks) 分", en: "\(id) rated \(marks) of 5")
    case .noted(_, let note): return Phrase(zh: "\(id) 备注:\(note)", en: "\(id) note: \(note)")
    case .reopened: return Phrase(zh: "\(id) 重开", en: "\(id) reopened")
    }
  }
}
