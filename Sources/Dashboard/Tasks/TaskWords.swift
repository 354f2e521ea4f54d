import Supervision

extension Showroom {
  /// What happened to a task, in a few words.
  func words(for event: TaskEvent) -> Phrase {
    let id = event.task
    return switch event {
    case .added(_, let what, _, let owner, _):
      .spaced(Phrase(zh: "\(id) 已记任务", en: "\(id) task:"), Phrase(both: owner), Phrase(both: what))
    case .done: .spaced(Phrase(zh: "\(id) 已完成", en: "\(id) done:"), title(of: id))
    case .reported: .spaced(Phrase(zh: "\(id) 已回报", en: "\(id) reported back:"), title(of: id))
    case .putOff(_, let due, _):
      .spaced(Phrase(zh: "\(id) 延到 \(due.text)", en: "\(id) put off to \(due.text):"), title(of: id))
    case .withdrawn: .spaced(Phrase(zh: "\(id) 已撤回", en: "\(id) withdrawn:"), title(of: id))
    case .reopened: .spaced(Phrase(zh: "\(id) 重新打开", en: "\(id) open again:"), title(of: id))
    }
  }

  private func title(of id: TaskID) -> Phrase { Phrase(both: state.tasks[id]?.what ?? "") }
}
