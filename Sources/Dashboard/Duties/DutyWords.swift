import Supervision

extension Showroom {
  /// What happened to a duty, in a few words.
  func words(for event: DutyEvent) -> Phrase {
    let title = state.title(of: event.subject.duty)
    return switch event {
    case .done: .spaced(Phrase(zh: "已打勾", en: "checked off:"), title)
    case .reopened: .spaced(Phrase(zh: "取消打勾", en: "unchecked:"), title)
    case .excused(_, _, let reason):
      .spaced(Phrase(zh: "免做", en: "let go:"), title, Phrase(zh: "（\(reason)）", en: "(\(reason))"))
    case .carried(_, _, let to, let reason):
      .spaced(
        Phrase(zh: "顺延到 \(to)", en: "carried over to \(to):"), title, Phrase(zh: "（\(reason)）", en: "(\(reason))"))
    }
  }

  /// What happened to a plan, in a few words.
  func words(for event: PlanEvent) -> Phrase {
    func title(_ id: PlanID) -> Phrase { state.plan(id).map { state.title(of: $0) } ?? .empty }
    return switch event {
    case .added(let id, _, _): .spaced(Phrase(zh: "\(id) 已计划", en: "\(id) planned:"), title(id))
    case .edited(let id, _): .spaced(Phrase(zh: "\(id) 计划已改", en: "\(id) plan changed:"), title(id))
    case .done(let id, _): .spaced(Phrase(zh: "\(id) 已完成", en: "\(id) done:"), title(id))
    case .reopened(let id): .spaced(Phrase(zh: "\(id) 未完成", en: "\(id) open again:"), title(id))
    case .explained(let id, let reason):
      .spaced(Phrase(zh: "\(id) 未做说明", en: "\(id) not done:"), title(id), Phrase(zh: "（\(reason)）", en: "(\(reason))"))
    case .moved(let id, let to, _): .spaced(Phrase(zh: "\(id) 顺延到 \(to)", en: "\(id) moved on to \(to):"), title(id))
    case .checked(_, let staff, _):
      .spaced(state.name(of: staff), Phrase(zh: "计划已核对", en: "· plan checked"))
    }
  }

  /// What happened to a material, in a few words.
  func words(for event: MaterialEvent) -> Phrase {
    let id = event.material
    let name = Phrase(both: state.materials[id]?.details.name ?? "")
    return switch event {
    case .added: .spaced(Phrase(zh: "\(id) 已加资料", en: "\(id) on the list:"), name)
    case .edited: .spaced(Phrase(zh: "\(id) 资料已改", en: "\(id) put right:"), name)
    case .counted(_, let count): .spaced(Phrase(zh: "\(id) 清点", en: "\(id) counted:"), name, Phrase(both: "\(count)"))
    case .removed: Phrase(zh: "\(id) 已删去", en: "\(id) removed")
    }
  }

  /// What happened on a round, in a few words.
  func words(for event: PatrolEvent) -> Phrase {
    switch event {
    case .started(let id, let list, _):
      let name = state.settings.patrol.lists.first { $0.id == list }?.name ?? Phrase(both: list.rawValue)
      return .spaced(Phrase(zh: "\(id) 开始巡检", en: "\(id) round begun:"), name)
    case .marked(_, let item, let verdict):
      let words: Phrase =
        switch verdict {
        case .pass: Phrase(zh: "合格", en: "passes:")
        case .fail: Phrase(zh: "不合格", en: "fails:")
        case .notApplicable: Phrase(zh: "不适用", en: "does not apply:")
        }
      return .spaced(words, state.words(of: item))
    case .finished(let id, let passed, let applicable):
      let percent = applicable > 0 ? passed * 100 / applicable : 0
      return Phrase(
        zh: "\(id) 巡检得分 \(percent)%（\(passed)/\(applicable)）",
        en: "\(id) walked: \(percent)% (\(passed) of \(applicable))")
    case .brokenOff(let id, let reason): return Phrase(zh: "\(id) 中止（\(reason)）", en: "\(id) broken off (\(reason))")
    case .rechecked(let id, let isMended, _):
      return isMended
        ? Phrase(zh: "\(id) 复查合格", en: "\(id) mended") : Phrase(zh: "\(id) 仍未整改", en: "\(id) still not mended")
    case .assigned(let id, let fault):
      return .spaced(
        Phrase(zh: "\(id) 整改", en: "\(id) to be mended:"), Phrase(both: fault.owner), Phrase(both: fault.note))
    }
  }
}
