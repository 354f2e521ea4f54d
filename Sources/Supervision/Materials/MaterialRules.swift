/// What can be asked of sales materials.
public enum MaterialCommand: Hashable, Sendable {
  /// Put a material on the list.
  case add(MaterialDetails)
  /// Put right what it is.
  case edit(MaterialID, MaterialDetails)
  /// So many were counted.
  case count(MaterialID, Int)
  /// Take it off the list.
  case remove(MaterialID)
}

extension ShowroomState {
  /// The material written `m3` or named; a refusal when none or several are meant.
  public func material(named text: String) throws(Refusal) -> Material {
    if let id = MaterialID(text: text), let material = materials[id] { return material }
    let wanted = text.lowercased()
    let meant = materialList.filter { $0.details.name.lowercased() == wanted }
    guard let first = meant.first else { throw .unknownMaterial(text) }
    guard meant.count == 1 else { throw .severalMaterials(text, meant) }
    return first
  }

  func decide(_ command: MaterialCommand, at now: Moment) throws(Refusal) -> [MaterialEvent] {
    switch command {
    case .add(let details):
      guard materials.count < 300 else { throw .manyMaterials }
      return [.added(MaterialID(rawValue: nextMaterialNumber), try checked(details, except: nil))]
    case .edit(let id, let details):
      let material = try known(id)
      let details = try checked(details, except: id)
      return details == material.details ? [] : [.edited(id, details)]
    case .count(let id, let count):
      _ = try known(id)
      guard (0...99_999).contains(count) else { throw .materialCount(count) }
      return [.counted(id, count)]
    case .remove(let id): return [.removed(try known(id).id)]
    }
  }

  private func known(_ id: MaterialID) throws(Refusal) -> Material {
    guard let material = materials[id] else { throw .unknownMaterial(id.description) }
    return material
  }

  private func checked(_ details: MaterialDetails, except id: MaterialID?) throws(Refusal) -> MaterialDetails {
    var new = details
    new.name = try CleanText.required(details.name, field: Phrase(zh: "名称", en: "name"), limit: 40)
    guard (0...9_999).contains(details.minimum) else { throw .materialMinimum(details.minimum) }
    let same = materials.values.first {
      $0.id != id && $0.details.kind == new.kind && $0.details.name.lowercased() == new.name.lowercased()
    }
    if let same { throw .sameMaterial(same) }
    return new
  }
}

extension Refusal {
  static func unknownMaterial(_ text: String) -> Refusal {
    Refusal(
      "material.unknown", zh: "没有资料“\(text)”，用 showroom material 查看",
      en: "there is no material “\(text)”; showroom material lists them")
  }

  static func severalMaterials(_ text: String, _ meant: [Material]) -> Refusal {
    let list = meant.map { "\($0.id) \($0.details.kind.name.zh)" }.joined(separator: "、")
    let names = meant.map { "\($0.id) \($0.details.kind.name.en)" }.joined(separator: ", ")
    return Refusal(
      "material.several", zh: "“\(text)”有多种：\(list)；请写编号", en: "“\(text)” may be \(names); give the number")
  }

  static func sameMaterial(_ material: Material) -> Refusal {
    Refusal(
      "material.same", zh: "\(material.id) 已是“\(material.details.name)”\(material.details.kind.name.zh)，请修改那一项",
      en: "\(material.id) is the \(material.details.kind.name.en) “\(material.details.name)” already; change that one")
  }

  static func materialCount(_ count: Int) -> Refusal {
    Refusal("material.count", zh: "数量 \(count) 不对：请写 0 到 99999", en: "\(count) is no count; write 0 to 99999")
  }

  static func materialMinimum(_ count: Int) -> Refusal {
    Refusal("material.minimum", zh: "最低数量 \(count) 不对：请写 0 到 9999", en: "\(count) is no minimum; write 0 to 9999")
  }

  static var manyMaterials: Refusal {
    Refusal("material.many", zh: "资料已有 300 种，请先删去不用的", en: "three hundred materials are listed; remove some first")
  }

  static func countInstead(_ material: Material?) -> Refusal {
    let (count, minimum) = (material?.count ?? 0, material?.details.minimum ?? 0)
    return Refusal(
      "material.recount", zh: "还缺 \(max(minimum - count, 0)) 份：补足后按 Enter 记新数量",
      en: "\(max(minimum - count, 0)) missing; fill up, then count again with Enter")
  }
}
