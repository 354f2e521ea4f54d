import Supervision
import Terminal

extension Dashboard {
  /// Takes in how far the days gone by are looked through, 0 to 1.
  public mutating func registering(_ progress: Double) { registerProgress = progress }

  /// Takes in every card and visit of the days gone by, ready to be searched.
  public mutating func registered(_ search: RegisterSearch, _ world: World) {
    (register, registerDay, registerProgress) = (search, world.showroom.day, 1)
    refreshSearch(world, always: true)
  }

  /// Whether a search lies open, so that the days gone by are waited for.
  public var isSearching: Bool { if case .search? = layers.last { true } else { false } }

  /// Opens the search with what was typed elsewhere.
  mutating func search(for text: String, _ world: World) -> [Effect] {
    var layer = SearchLayer(text)
    layer.refresh(registerNow, world, always: true)
    layers.append(.search(layer))
    guard register == nil || registerDay != world.showroom.day else { return [] }
    registerProgress = 0
    return [.openRegister]
  }

  mutating func press(_ key: Key, _ layer: SearchLayer, _ world: World) -> [Effect] {
    var search = layer
    let outcome = search.handle(key, world.showroom.state)
    switch outcome {
    case .handled: break
    case .changed: search.refresh(registerNow, world, always: true)
    case .cancelled:
      layers.removeLast()
      return []
    case .chosen(let card):
      layers[layers.count - 1] = .search(search)
      layers.append(.card(CardLayer(subject: .card(card))))
      return []
    }
    layers[layers.count - 1] = .search(search)
    return []
  }

  /// Searches anew when the showroom has changed meanwhile.
  mutating func refreshSearch(_ world: World, always: Bool = false) {
    guard let place = layers.lastIndex(where: { if case .search = $0 { true } else { false } }),
      case .search(var search) = layers[place]
    else { return }
    search.refresh(registerNow, world, always: always)
    layers[place] = .search(search)
  }

  /// The register of the days gone by; an empty one until it is there.
  var registerNow: RegisterSearch { register ?? Self.noRegister }

  private static let noRegister = RegisterSearch(Register())
}
