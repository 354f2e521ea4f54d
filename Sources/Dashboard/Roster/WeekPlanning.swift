import Supervision
import Terminal

extension Dashboard {
  /// Has the days of the week shown that lie after today planned.
  mutating func planWeek(_ world: World, _ sight: Sight) -> [Effect] {
    let state = world.showroom.state
    let days = self.days(toPlan: sight)
    guard let first = days.first else { return [] }
    let problem = state.rosterProblem(days: days, keepingPosts: false)
    layers.append(.plan(PlanLayer(problem: problem, first: first)))
    return [.plan(problem)]
  }

  /// The days of the week shown that can be planned: today is under way, and what is past is past.
  func days(toPlan sight: Sight) -> [CivilDay] {
    sight.week.week.filter { $0 > sight.state.businessDay(of: sight.now) }
  }

  /// Takes in how far the search is.
  public mutating func searched(_ progress: PlanProgress) {
    guard case .plan(var layer)? = layers.last, layer.plan == nil else { return }
    layer.progress = progress
    layers[layers.count - 1] = .plan(layer)
  }

  /// Takes in what the search came to.
  public mutating func planned(_ plan: RosterPlan, _ progress: PlanProgress) {
    guard case .plan(var layer)? = layers.last, layer.plan == nil else { return }
    layer.progress = progress
    layer.plan = plan
    layers[layers.count - 1] = .plan(layer)
  }

  mutating func press(_ key: Key, _ layer: PlanLayer, _ world: World) -> [Effect] {
    var layer = layer
    switch key.halfWidth {
    case .escape, .character("q"), .left: return closeTop(world)
    case .up, .character("k"): layer.scroll = max(layer.scroll - 1, 0)
    case .down, .character("j"): layer.scroll += 1
    case .pageUp: layer.scroll = max(layer.scroll - 10, 0)
    case .pageDown: layer.scroll += 10
    case .enter:
      guard let plan = layer.plan else { return [.stopPlanning(tellsBest: true)] }
      return take(plan, layer, world)
    default: return []
    }
    layers[layers.count - 1] = .plan(layer)
    return []
  }

  private mutating func take(_ plan: RosterPlan, _ layer: PlanLayer, _ world: World) -> [Effect] {
    let state = world.showroom.state
    let days = layer.problem.days.compactMap { CivilDay(iso: $0) }
    guard state.rosterProblem(days: days, keepingPosts: false) == layer.problem else {
      var changed = layer
      changed.message = Phrase(
        zh: "排班期间名册、班次或请假有了改动，Esc 后按 P 再排一次", en: "people, shifts or leave changed meanwhile; Esc, then P plans again")
      layers[layers.count - 1] = .plan(changed)
      return []
    }
    layers.removeLast()
    return perform(state.commands(for: plan, of: layer.problem), world)
  }
}
