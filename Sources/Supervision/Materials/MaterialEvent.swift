/// What can happen to sales materials.
public enum MaterialEvent: Hashable, Codable, Sendable {
  /// A material was put on the list.
  case added(MaterialID, MaterialDetails)
  /// What it is was put right.
  case edited(MaterialID, MaterialDetails)
  /// So many were counted.
  case counted(MaterialID, Int)
  /// It was taken off the list.
  case removed(MaterialID)

  /// The material it is about.
  public var material: MaterialID {
    switch self {
    case .added(let id, _), .edited(let id, _), .counted(let id, _), .removed(let id): id
    }
  }
}

extension ShowroomState {
  mutating func apply(_ event: MaterialEvent, at moment: Moment, by user: String) {
    let id = event.material
    switch event {
    case .added(_, let details):
      materials[id] = Material(id: id, details: details)
      nextMaterialNumber = max(nextMaterialNumber, id.rawValue + 1)
    case .edited(_, let details): materials[id]?.details = details
    case .counted(_, let count):
      materials[id]?.count = count
      materials[id]?.counted = Material.Count(at: moment, by: user)
    case .removed: materials[id] = nil
    }
  }
}
