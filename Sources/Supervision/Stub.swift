public enum SupervisionStub {}
